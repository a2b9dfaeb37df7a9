package vn.chiso.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks for what reads well and isn't: names the engine keeps for itself, divisions that drop
 * digits, conditions that match more than was meant.
 */
final class TrapLint {
  private static final Pattern RESERVED = Pattern.compile(
      "(?<![\\w$])(?:unit|when|then|end|package|import|enum|rule|query|function|declare|global"
          + "|extends|switch|case|default|if|else|return|void|static|final|public|private)\\b");
  private static final Pattern QUESTION = Pattern.compile("(?<![\\w$])is[A-Z]\\w*(?!\\w|\\s*\\()");
  private static final Pattern BARE_CODE =
      Pattern.compile("(?<![\\w$.])(?:item|code|indicator|reports|locality|part|check)\\s*[=!]=\\s*"
          + "(?!null\\b)(?<code>\\w[\\w.-]*)(?![\\w.]|\\s*\\()");
  private static final Pattern BARE_RESULT = Pattern.compile(
      "(?:IndicatorValue|PartValue)\\s*\\.\\s*of\\s*\\(\\s*(?<code>\\w[\\w.-]*)(?=\\s*,)");
  private static final Pattern DIVISION = Pattern.compile("[\\w$.)]+\\s*/\\s*[\\w$.(]+");
  private static final Pattern WHOLE = Pattern.compile("\\d[\\d_]*\\s*/\\s*\\d[\\d_]*");

  private final RuleInfo rule;
  private final Problems problems;

  private TrapLint(RuleInfo rule, Problems problems) {
    this.rule = rule;
    this.problems = problems;
  }

  static void check(RuleInfo rule, Problems problems) {
    TrapLint lint = new TrapLint(rule, problems);
    List<String> conditions = new ArrayList<>();
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      pattern.constraints().forEach(constraint -> conditions.add(Literals.masked(constraint)));
      lint.unlimited(pattern);
    }
    lint.names(conditions);
    lint.divisions(conditions);
    lint.bareCodes(conditions);
    lint.variables();
  }

  private void names(List<String> conditions) {
    matches(RESERVED, conditions).forEach(name -> problems.when(rule, name, "rule.reserved", name));
    for (String name : matches(QUESTION, conditions)) {
      String property = Character.toLowerCase(name.charAt(2)) + name.substring(3);
      problems.when(rule, name, "rule.is-property", name, property);
    }
  }

  private void bareCodes(List<String> conditions) {
    for (String condition : conditions) {
      bareCode(BARE_CODE.matcher(condition));
    }
    bareCode(BARE_RESULT.matcher(Literals.masked(rule.consequence())));
  }

  private void bareCode(Matcher bare) {
    while (bare.find()) {
      problems.when(rule, bare.group("code"), "rule.bare-code", bare.group("code"));
    }
  }

  private void divisions(List<String> conditions) {
    List<String> code = new ArrayList<>(conditions);
    code.add(Literals.masked(rule.consequence()));
    matches(DIVISION, code)
        .forEach(division -> problems.when(
            rule,
            division,
            WHOLE.matcher(division).matches() ? "rule.integer-division" : "rule.division",
            division));
  }

  /** A fact that isn't told apart from others of its kind fires the rule once for each of them. */
  private void unlimited(RuleInfo.Pattern pattern) {
    boolean bare = switch (pattern.type()) {
      case "Threshold" -> pattern.constraints().isEmpty();
      case "Datum" ->
        rule.stage() == Stage.FORMULA
            && !pattern.negated()
            && pattern.constraints().isEmpty();
      default -> false;
    };
    if (bare) {
      String property = pattern.type().equals("Datum") ? "item" : "code";
      problems.when(rule, pattern.type(), "rule.any-fact", pattern.type(), property);
    }
  }

  private void variables() {
    Set<String> seen = new HashSet<>();
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      if (!pattern.name().isEmpty() && !seen.add(pattern.name())) {
        problems.when(rule, pattern.name(), "rule.variable-twice", pattern.name());
      }
    }
  }

  private static Set<String> matches(Pattern wanted, List<String> code) {
    Set<String> found = new LinkedHashSet<>();
    for (String text : code) {
      Matcher matcher = wanted.matcher(text);
      while (matcher.find()) {
        found.add(matcher.group().strip());
      }
    }
    return found;
  }
}
