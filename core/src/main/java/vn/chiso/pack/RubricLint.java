package vn.chiso.pack;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.fact.Rubric;

/** Checks that rubrics give points for every data item a rule has them count. */
final class RubricLint {
  private static final Pattern POINTS =
      Pattern.compile("(?<rubric>\\$?\\w+)\\s*\\.\\s*points\\s*\\((?<data>[^()]*)\\)");

  private final RuleInfo rule;
  private final Catalogue catalogue;
  private final Problems problems;

  private RubricLint(RuleInfo rule, Catalogue catalogue, Problems problems) {
    this.rule = rule;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  static void check(RuleInfo rule, Catalogue catalogue, Problems problems) {
    // A line that couldn't be read isn't missing.
    if (!problems.concern(RubricReader.FILE)) {
      new RubricLint(rule, catalogue, problems).check();
    }
  }

  private void check() {
    Matcher points = POINTS.matcher(Literals.masked(rule.consequence()));
    while (points.find()) {
      for (RuleInfo.Pattern rubric : named(points.group("rubric"), "Rubric")) {
        Arrays.stream(points.group("data").split(","))
            .flatMap(name -> named(name.strip(), "Datum").stream())
            .forEach(datum -> lines(rubric, datum));
      }
    }
  }

  private List<RuleInfo.Pattern> named(String name, String type) {
    return rule.patterns().stream()
        .filter(pattern -> pattern.name().equals(name) && pattern.type().equals(type))
        .toList();
  }

  private void lines(RuleInfo.Pattern rubrics, RuleInfo.Pattern datum) {
    for (Rubric rubric : catalogue.rubricsOf(rubrics)) {
      datum.equalTo("item").stream()
          .filter(item -> !catalogue.values().lacks(item) && rubric.line(item).isEmpty())
          .forEach(item -> problems.when(
              rule,
              '"' + item + '"',
              "rule.rubric-line",
              (rubric.indicator() + ' ' + rubric.part()).strip(),
              item,
              rubric.indicator() + ',' + rubric.part() + ',' + item));
    }
  }
}
