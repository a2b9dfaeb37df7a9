package vn.chiso.evaluate;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.pack.RuleInfo;

/** What the names in a rule stand for. */
final class RuleScope {
  private static final Pattern BINDING = Pattern.compile("(\\$?\\w+)\\s*:(?!:)");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w$.])([a-z$_]\\w*)(?:\\s*\\.\\s*([a-z]\\w*))?(?!\\w|\\s*\\()");
  private static final Set<String> WORDS = Set.of(
      "null",
      "true",
      "false",
      "this",
      "in",
      "not",
      "matches",
      "contains",
      "memberOf",
      "str",
      "soundslike",
      "excludes",
      "instanceof");

  private final RuleInfo rule;

  RuleScope(RuleInfo rule) {
    this.rule = rule;
  }

  RuleInfo rule() {
    return rule;
  }

  /** The variables of the rule. */
  Collection<String> variables() {
    Set<String> names = new TreeSet<>();
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      if (!pattern.name().isEmpty()) {
        names.add(pattern.name());
      }
      for (String constraint : pattern.constraints()) {
        Matcher binding = BINDING.matcher(code(constraint));
        while (binding.find()) {
          names.add(binding.group(1));
        }
      }
    }
    return names;
  }

  /** Whether a variable only stands for what must be absent. */
  boolean isAbsent(String variable) {
    return rule.patterns().stream()
        .anyMatch(pattern -> pattern.name().equals(variable) && pattern.negated());
  }

  /** The class of what a variable stands for. */
  Optional<Class<?>> typeOf(String variable) {
    return rule.patterns().stream()
        .filter(pattern -> pattern.name().equals(variable))
        .findFirst()
        .flatMap(pattern -> FactTypes.of(pattern.type()));
  }

  /** The pattern with a constraint that has these words. */
  Optional<RuleInfo.Pattern> patternWith(String words) {
    return rule.patterns().stream()
        .filter(pattern -> pattern.constraints().stream()
            .anyMatch(constraint -> squeezed(constraint).contains(squeezed(words))))
        .findFirst();
  }

  /** A name, and what is read of it. */
  record Name(String name, String property) {}

  /** The first name in an expression on a pattern that stands for nothing. */
  Optional<Name> unknown(String expression, RuleInfo.Pattern pattern) {
    Optional<Class<?>> type = FactTypes.of(pattern.type());
    Matcher name = NAME.matcher(code(expression));
    while (name.find()) {
      String word = name.group(1);
      boolean known = WORDS.contains(word)
          || variables().contains(word)
          || type.isEmpty()
          || FactTypes.propertyType(type.get(), word).isPresent();
      if (!known) {
        return Optional.of(new Name(word, ""));
      }
      String property = name.group(2);
      if (property != null
          && typeOf(word)
              .filter(of -> FactTypes.propertyType(of, property).isEmpty())
              .isPresent()) {
        return Optional.of(new Name(word, property));
      }
    }
    return Optional.empty();
  }

  /** The text with its quoted texts emptied. */
  static String code(String text) {
    return text.replaceAll("\"[^\"]*\"|'[^']*'", "\"\"");
  }

  static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
