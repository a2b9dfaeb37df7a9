package vn.chiso.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.framework.Indicator;

/** Checks that the formula rules of a pack together give each indicator exactly one value. */
final class FormulaLint {
  private final List<RuleInfo> rules;
  private final List<Given> given;
  private final Catalogue catalogue;
  private final Problems problems;

  private FormulaLint(List<RuleInfo> rules, Catalogue catalogue, Problems problems) {
    this.rules = rules.stream().filter(rule -> rule.stage() == Stage.FORMULA).toList();
    this.given = given(this.rules);
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /** The rows of a rubric exclude each other and give the same, so that one stands for them all. */
  private static List<Given> given(List<RuleInfo> rules) {
    Map<List<String>, Given> given = new LinkedHashMap<>();
    for (RuleInfo rule : rules) {
      Given.by(rule)
          .ifPresent(each -> given.putIfAbsent(
              rule.isRubricRow()
                  ? List.of(rule.file(), each.indicator(), each.part())
                  : List.of(rule.qualifiedName(), rule.file(), rule.line() + ""),
              each));
    }
    return List.copyOf(given.values());
  }

  /**
   * Reports what is wrong.
   *
   * @param unread words of rules that couldn't be read
   */
  static void check(
      List<RuleInfo> rules, Catalogue catalogue, Set<String> unread, Problems problems) {
    FormulaLint lint = new FormulaLint(rules, catalogue, problems);
    lint.given.forEach(lint::indicator);
    lint.conflicts();
    lint.indicatorsWithoutFormula(unread);
    if (!unread.contains("PartValue")) {
      lint.partsNobodyGives();
    }
  }

  private void indicator(Given value) {
    Codes indicators = catalogue.indicators();
    String id = indicators.meaning(value.indicator());
    String stated = value.rule().annotation("indicator");
    if (indicators.lacks(value.indicator())) {
      problems.then(
          value.rule(),
          value.quoted(),
          "rule.indicator-unknown",
          value.indicator(),
          indicators.suggestion(value.indicator()));
    } else if (!stated.isEmpty() && !id.equals(indicators.meaning(stated))) {
      problems.then(
          value.rule(), value.quoted(), "rule.indicator-differs", stated, value.indicator());
    } else if (entersAs(id, Indicator.EntersAs.VALUE)) {
      problems.report(value.rule(), "rule.enters-as-value", value.indicator());
    }
  }

  private boolean entersAs(String id, Indicator.EntersAs way) {
    Indicator indicator = catalogue.details().get(id);
    return indicator != null && indicator.entersAs() == way;
  }

  private void indicatorsWithoutFormula(Set<String> unread) {
    Set<String> ids = catalogue.details().keySet();
    for (String id : ids) {
      if (entersAs(id, Indicator.EntersAs.FORMULA) && !hasFormula(id) && !isMeant(id, unread)) {
        reportIndicator(id, "formula.none");
      }
    }
    boolean generic = unread.contains("reports") || rules.stream().anyMatch(RuleInfo::isGeneric);
    if (!generic) {
      ids.stream()
          .filter(id -> entersAs(id, Indicator.EntersAs.VALUE))
          .findFirst()
          .ifPresent(id -> reportIndicator(id, "formula.no-general"));
    }
  }

  private boolean hasFormula(String id) {
    return given.stream()
        .anyMatch(value ->
            !value.isPart() && catalogue.indicators().meaning(value.indicator()).equals(id));
  }

  /**
   * Whether there is a rule about it that gives nothing or can't be read, which is told already.
   */
  private boolean isMeant(String id, Set<String> unread) {
    Codes indicators = catalogue.indicators();
    return rules.stream()
            .filter(rule -> Given.by(rule).filter(Given::isPart).isEmpty())
            .anyMatch(rule -> indicators.meaning(rule.annotation("indicator")).equals(id))
        || unread.stream().anyMatch(word -> indicators.meaning(word).equals(id));
  }

  private void reportIndicator(String id, String key) {
    Codes described = catalogue.described();
    problems.report(described.file(), described.line(id), key, id);
  }

  private void partsNobodyGives() {
    for (RuleInfo rule : rules) {
      for (RuleInfo.Pattern pattern : rule.patterns()) {
        if (pattern.type().equals("PartValue")) {
          for (String indicator : pattern.equalTo("indicator")) {
            pattern.equalTo("part").stream()
                .filter(part -> !catalogue.indicators().lacks(indicator))
                .filter(part -> !isGiven(indicator, part))
                .forEach(part ->
                    problems.when(rule, '"' + part + '"', "rule.part-unknown", indicator, part));
          }
        }
      }
    }
  }

  private boolean isGiven(String indicator, String part) {
    return given.stream()
        .anyMatch(value -> value.indicator().equals(indicator) && value.part().equals(part));
  }

  private void conflicts() {
    for (int later = 1; later < given.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        Given first = given.get(earlier);
        Given second = given.get(later);
        if (giveTheSame(first, second)
            && !excludes(first.rule(), second.rule())
            && !excludes(second.rule(), first.rule())) {
          problems.report(
              second.rule(),
              "rule.second-value",
              second.indicator(),
              first.rule().name(),
              first.rule().file() + ":" + first.rule().line());
        }
      }
    }
  }

  private boolean giveTheSame(Given first, Given second) {
    Codes indicators = catalogue.indicators();
    return first.part().equals(second.part())
        && indicators.meaning(first.indicator()).equals(indicators.meaning(second.indicator()));
  }

  private static boolean excludes(RuleInfo rule, RuleInfo other) {
    return !Collections.disjoint(rule.itemsExcluded(), other.itemsRead());
  }
}
