package vn.chiso.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.text.Nearest;

/** Checks that rule names are unique and that nothing a pack declares lies idle. */
final class UseLint {
  private final List<RuleInfo> rules;
  private final Catalogue catalogue;
  private final Problems problems;

  private UseLint(List<RuleInfo> rules, Catalogue catalogue, Problems problems) {
    this.rules = rules;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /**
   * Reports what is wrong.
   *
   * @param unread words of rules that couldn't be read
   */
  static void check(
      List<RuleInfo> rules, Catalogue catalogue, Set<String> unread, Problems problems) {
    UseLint lint = new UseLint(rules, catalogue, problems);
    lint.names();
    Set<String> words = new HashSet<>(unread);
    rules.forEach(rule -> words.addAll(words(rule)));
    lint.unused(catalogue.items(), words, "items.unused");
    lint.unused(catalogue.thresholds(), words, "thresholds.unused");
    Set<String> checks = new HashSet<>(unread);
    rules.forEach(rule -> checks.add(rule.annotation("check")));
    lint.unused(catalogue.checks(), checks, "messages.unused");
  }

  /** A code in the wrong place of a rule is told there; it isn't unused as well. */
  private static Set<String> words(RuleInfo rule) {
    Set<String> words = new HashSet<>(Literals.words(rule.consequence()));
    rule.patterns().stream()
        .flatMap(pattern -> pattern.constraints().stream())
        .forEach(constraint -> words.addAll(Literals.words(constraint)));
    return words;
  }

  /** Whether an unknown word is nearly that code, which is told where it stands. */
  private boolean isMistyped(String code, Set<String> used) {
    return used.stream()
        .filter(word -> !catalogue.knows(word))
        .anyMatch(word -> Nearest.to(word, List.of(code)).isPresent());
  }

  private void names() {
    Map<String, RuleInfo> first = new HashMap<>();
    for (RuleInfo rule : rules) {
      RuleInfo earlier = first.putIfAbsent(rule.qualifiedName(), rule);
      boolean rows = earlier != null && rule.isRubricRow() && earlier.isRubricRow();
      // Two rubrics for the same are told as such.
      if (earlier != null && !rows) {
        problems.report(rule, "rule.name-twice", earlier.file() + ":" + earlier.line());
      }
    }
  }

  private void unused(Codes codes, Set<String> used, String key) {
    codes.all().stream()
        .filter(code -> !used.contains(code) && !isMistyped(code, used))
        .forEach(code -> problems.report(codes.file(), codes.line(code), key, code));
  }
}
