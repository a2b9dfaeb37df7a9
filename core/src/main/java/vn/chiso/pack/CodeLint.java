package vn.chiso.pack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.finding.Fault;

/**
 * Resolves every code quoted in a rule. A mistyped code compiles and never fires, so nothing else
 * would find it.
 */
final class CodeLint {
  private static final Pattern MISSING =
      Pattern.compile("Fault\\s*\\.\\s*missing\\s*\\(([^)]*)\\)");
  private static final Pattern DETAIL = Pattern.compile("\\.\\s*with\\s*\\(\\s*\"([^\"]*)\"");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  private final RuleInfo rule;
  private final Catalogue catalogue;
  private final Problems problems;

  private CodeLint(RuleInfo rule, Catalogue catalogue, Problems problems) {
    this.rule = rule;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  static void check(RuleInfo rule, Catalogue catalogue, Problems problems) {
    CodeLint lint = new CodeLint(rule, catalogue, problems);
    rule.patterns().forEach(lint::pattern);
    lint.missingItems();
    lint.details();
  }

  private void details() {
    Matcher call = DETAIL.matcher(rule.consequence());
    while (call.find()) {
      String name = call.group(1);
      if (!Fault.DETAILS.contains(name)) {
        problems.then(
            rule, quoted(name), "rule.detail-unknown", name, Suggestion.of(name, Fault.DETAILS));
      }
    }
  }

  private void missingItems() {
    Matcher call = MISSING.matcher(rule.consequence());
    while (call.find()) {
      Matcher code = QUOTED.matcher(call.group(1));
      while (code.find()) {
        if (catalogue.values().lacks(code.group(1))) {
          problems.then(
              rule,
              quoted(code.group(1)),
              "rule.item-unknown",
              code.group(1),
              catalogue.values().suggestion(code.group(1)));
        }
      }
    }
  }

  private void pattern(RuleInfo.Pattern pattern) {
    switch (pattern.type()) {
      case "Datum" -> datum(pattern);
      case "Sheet" -> sheet(pattern);
      case "Prior", "Conflict", "Report", "Expected", "Series", "Size", "Plausible" ->
        resolve(pattern, "item", catalogue.values(), "rule.item-unknown");
      case "Rubric" -> rubric(pattern);
      case "PartValue", "IndicatorValue", "Computed", "Spread" ->
        resolve(pattern, "indicator", catalogue.indicators(), "rule.indicator-unknown");
      case "Threshold" ->
        resolve(pattern, "code", catalogue.thresholds(), "rule.threshold-unknown");
      case "Locality" -> resolve(pattern, "code", catalogue.localities(), "rule.locality-unknown");
      default -> {
        // Other facts carry no codes of the pack.
      }
    }
  }

  private void datum(RuleInfo.Pattern pattern) {
    resolve(pattern, "locality", catalogue.localities(), "rule.locality-unknown");
    for (String property : List.of("item", "reports")) {
      Codes codes = property.equals("item") ? catalogue.values() : catalogue.indicators();
      String key = property.equals("item") ? "rule.item-unknown" : "rule.indicator-unknown";
      resolve(pattern, property, codes, key);
      for (String code : Literals.comparedWith(property, pattern.constraints())) {
        if (!codes.meaning(code).equals(code)) {
          problems.when(rule, quoted(code), "rule.want-id", code, codes.meaning(code));
        }
      }
    }
  }

  private void sheet(RuleInfo.Pattern pattern) {
    pattern.sums().stream()
        .flatMap(List::stream)
        .filter(catalogue.values()::lacks)
        .forEach(code -> problems.when(
            rule, quoted(code), "rule.item-unknown", code, catalogue.values().suggestion(code)));
  }

  private void rubric(RuleInfo.Pattern pattern) {
    resolve(pattern, "indicator", catalogue.indicators(), "rule.indicator-unknown");
    for (String indicator : pattern.equalTo("indicator")) {
      boolean found = catalogue.rubrics().stream()
          .anyMatch(rubric -> rubric.indicator().equals(indicator)
              && (pattern.equalTo("part").isEmpty()
                  || pattern.equalTo("part").contains(rubric.part())));
      if (!found
          && !problems.concern(RubricReader.FILE)
          && !catalogue.indicators().lacks(indicator)) {
        String part = String.join(" ", pattern.equalTo("part"));
        problems.when(
            rule, quoted(indicator), "rule.rubric-unknown", (indicator + " " + part).strip());
      }
    }
  }

  private void resolve(RuleInfo.Pattern pattern, String property, Codes codes, String key) {
    for (String code : Literals.comparedWith(property, pattern.constraints())) {
      if (!code.isEmpty() && codes.lacks(code)) {
        problems.when(rule, quoted(code), key, code, codes.suggestion(code));
      }
    }
  }

  private static String quoted(String code) {
    return '"' + code + '"';
  }
}
