package vn.chiso.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that a rule keeps to the little language a pack may use: conditions over the facts given,
 * one insert, no arithmetic, nothing that reaches out of the rule.
 */
final class StyleLint {
  private static final Pattern DECIMAL = Pattern.compile(
      "(?<![\\w.])(?:\\d[\\d_]*\\.\\d*|\\.\\d+|\\d[\\d_]*[eE][+-]?\\d+)\\w*(?![\\w.])");
  private static final Pattern HALF_CONSTRAINT =
      Pattern.compile("(?:&&|\\|\\|)\\s*(?:==|!=|<=|>=|<|>)");
  private static final Pattern FORBIDDEN = Pattern.compile(
      "(?<![\\w$])(modify|update|delete|retract|insertLogical|eval|drools|kcontext|new|for|while|do"
          + "|class|get\\w*Class|accumulate|collect|from|salience|global)\\b");
  private static final Pattern TYPE = Pattern.compile("(?<![\\w.$])[A-Z]\\w*");
  private static final Pattern QUALIFIED =
      Pattern.compile("(?<![\\w.$])[a-z]\\w*(?:\\s*\\.\\s*[a-z]\\w*)*\\s*\\.\\s*[A-Z]\\w*");

  private static final List<String> CHECKED =
      List.of("Datum", "Evidence", "Threshold", "Rubric", "Locality");
  private static final List<String> REVIEWED = List.of(
      "Datum",
      "Evidence",
      "Threshold",
      "Locality",
      "Assignment",
      "Computed",
      "Conflict",
      "Expected",
      "LeadAgency",
      "OwnFigure",
      "Period",
      "Plausible",
      "Prior",
      "Published",
      "Report",
      "Series",
      "Sheet",
      "Size",
      "Spread",
      "SubmissionHeader");
  private static final Map<Stage, List<String>> FACTS = Map.of(
      Stage.CHECK, CHECKED,
      Stage.FORMULA, List.of("Datum", "PartValue", "Threshold", "Rubric", "Locality"),
      Stage.CROSS_CHECK, CHECKED,
      Stage.REVIEW, REVIEWED,
      Stage.CROSS_REVIEW, List.of("Evidence", "Threshold", "Locality", "Published"));

  private static final Set<String> TYPES = RuleTypes.names();

  private final RuleInfo rule;
  private final Problems problems;

  private StyleLint(RuleInfo rule, Problems problems) {
    this.rule = rule;
    this.problems = problems;
  }

  static void check(RuleInfo rule, Problems problems) {
    StyleLint lint = new StyleLint(rule, problems);
    List<String> code = new ArrayList<>();
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      pattern.constraints().forEach(constraint -> code.add(Literals.masked(constraint)));
    }
    code.add(Literals.masked(rule.consequence()));
    lint.each(DECIMAL, code, "rule.decimal");
    lint.each(HALF_CONSTRAINT, code, "rule.half-constraint");
    lint.each(FORBIDDEN, code, "rule.forbidden");
    lint.each(QUALIFIED, code, "rule.qualified");
    lint.facts();
    lint.types(code);
    lint.consequence();
  }

  private void each(Pattern pattern, List<String> code, String key) {
    matches(pattern, code).forEach(match -> problems.when(rule, match, key, match));
  }

  /** A pattern of another type compiles and never matches. */
  private void facts() {
    List<String> known = FACTS.getOrDefault(rule.stage(), List.of());
    rule.patterns().stream()
        .map(RuleInfo.Pattern::type)
        .distinct()
        .filter(type -> !known.contains(type))
        .forEach(type -> problems.when(
            rule, type, "rule.fact", type, rule.stage().tag(), Suggestion.of(type, known)));
  }

  private void types(List<String> code) {
    Set<String> types = matches(TYPE, code);
    types.removeAll(TYPES);
    types.forEach(type -> problems.when(rule, type, "rule.type", type, Suggestion.of(type, TYPES)));
  }

  /**
   * Only looks at a consequence with nothing forbidden in it, whose shape is then the only fault.
   */
  private void consequence() {
    if (!FORBIDDEN.matcher(Literals.masked(rule.consequence())).find()) {
      InsertLint.check(rule, problems);
    }
  }

  private static Set<String> matches(Pattern pattern, List<String> code) {
    Set<String> found = new LinkedHashSet<>();
    for (String text : code) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        found.add(matcher.group().strip());
      }
    }
    return found;
  }
}
