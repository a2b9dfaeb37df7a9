package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.evaluate.Evaluations.complete;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.pack.TestPack;

/** Packs and data for which it is hard to tell how far a figure reaches. */
class WhatIfOddCasesTest {
  private static final String CHECKS = "pillars/2-research/checks.drl";
  private static final String FORMULAS = "pillars/2-research/formulas.drl";

  private static Entry entry(String locality, String item, String value, int line) {
    return Evaluations.entry(locality, item, value, "", line);
  }

  private static Dataset dataset(Entry... entries) {
    Dataset.Builder dataset = Dataset.builder(2022);
    List.of(entries).forEach(dataset::entry);
    return dataset.build();
  }

  /** The small pack with one more check rule of indicator 2.1.1. */
  private static TestPack checking(String conditions, String consequence) {
    return TestPack.minimal().append(CHECKS, """

        rule "2.1.1 check: one more"
          @check("whole-count")
          @indicator("2.1.1")
          @severity("error")
          @source("test")
        when
          %s
        then
          insert( %s );
        end
        """.formatted(conditions, consequence));
  }

  private static Evaluation assertFresh(
      TestPack pack, Dataset dataset, Entry change, String... otherNames) {
    Evaluator evaluator = Evaluator.of(pack.read());
    Set<String> names = new HashSet<>(List.of(otherNames));
    names.add(change.item());
    Evaluation fresh = evaluator.evaluate(dataset.replacing(
        old -> old.locality().equals(change.locality()) && names.contains(old.item()), change));
    Evaluation whatIf = evaluator.evaluate(dataset).whatIf(change);
    assertThat(whatIf.findings()).isEqualTo(fresh.findings());
    for (int i = 0; i < fresh.scoreCards().size(); i++) {
      assertThat(whatIf.scoreCards().get(i).results())
          .isEqualTo(fresh.scoreCards().get(i).results());
    }
    return whatIf;
  }

  @Test
  void figures_that_contradict_each_other_stay_rejected_when_a_check_no_longer_rejects_them() {
    TestPack pack = checking("""
        $population : Datum( item == "population" )
          $organisations : Datum( item == "st-organisations", value > $population.value )""", "Fault.in($organisations, $population)");
    Dataset dataset = dataset(
        entry("33", "population", "100", 2),
        entry("33", "population", "101", 3),
        entry("33", "st-organisations", "200", 4),
        entry("33", "policies", "3", 5));
    assertFresh(pack, dataset, entry("33", "st-organisations", "20", 4));
  }

  @Test
  void an_indicator_may_be_named_by_its_code() {
    TestPack pack = TestPack.minimal();
    Entry better = entry("33", "1.1.1", "6", 2);
    assertFresh(pack, dataset(Evaluations.entry("33", "1.1.1", "5", "nobody", 2)), better);
    assertFresh(pack, dataset(entry("33", "1.1.1", "5", 2), entry("33", "1.1.1", "5", 3)), better);
    assertFresh(pack, dataset(entry("33", "transparency", "5", 2)), better, "transparency");
  }

  @Test
  void a_zero_denominator_made_of_two_figures_is_found_in_each_locality() {
    TestPack pack = TestPack.minimal()
        .replace(
            FORMULAS,
            "Ratio.per(10_000, $organisations, $population)",
            "Ratio.per(10_000, $organisations, Sum.of($organisations, $population))")
        .replace("items.csv", "organisations,tổ chức", "organisations,người")
        .replace("indicators.csv", "tổ chức/10.000 dân", "người/10.000 người")
        .replace(
            FORMULAS,
            "import vn.chiso.formula.Ratio",
            "import vn.chiso.formula.Ratio\nimport vn.chiso.formula.Sum");
    Dataset dataset = dataset(
        entry("33", "population", "-5", 2),
        entry("33", "st-organisations", "5", 3),
        entry("56", "population", "-5", 4),
        entry("56", "st-organisations", "5", 5));
    Evaluation whatIf = assertFresh(pack, dataset, entry("33", "population", "7", 2));
    assertThat(whatIf.findings("56"))
        .anyMatch(finding -> finding.check().equals("formula.zero-denominator"));
  }

  @Test
  void a_check_may_tell_that_a_figure_is_missing_which_is_there() {
    Dataset dataset = dataset(entry("33", "policies", "5", 2), entry("33", "population", "6", 3));
    Entry change = entry("33", "population", "7", 3);
    String missing = "Fault.missing(\"population\")";
    assertFresh(checking("Datum( item == \"policies\" )", missing), dataset, change);
    assertFresh(
        checking("Datum( value == 7 )", "Fault.missing(\"st-organisations\")"), dataset, change);
  }

  @Test
  void a_check_may_say_which_items_it_does_not_look_at() {
    TestPack pack = checking("""
        $p : Datum( item == "population" )
          $d : Datum( !(item == "population"), value > $p.value )""", "Fault.in($d)");
    Dataset dataset = dataset(entry("33", "policies", "5", 2), entry("33", "population", "6", 3));
    assertFresh(pack, dataset, entry("33", "population", "3", 3));
  }

  @Test
  void a_formula_may_read_the_value_of_another_indicator() {
    TestPack pack = TestPack.minimal()
        .replace(
            FORMULAS,
            "$documents : Datum( item == \"policies\" )",
            "$documents : Datum( item == \"policies\" )\n"
                + "  $other : Datum( reports == \"transparency\" )")
        .replace(FORMULAS, "$rubric.points($documents)", "$other");
    Dataset dataset = dataset(entry("33", "transparency", "5", 2), entry("33", "policies", "1", 3));
    assertFresh(pack, dataset, entry("33", "transparency", "6", 2));
  }

  @Test
  void what_ifs_may_follow_each_other_for_long() {
    Evaluation evaluation = Evaluations.EVALUATOR.evaluate(complete("33").build());
    for (int i = 0; i < 20_000; i++) {
      evaluation = evaluation.whatIf(entry("33", "population", "13000" + i % 10, 3));
    }
    Evaluation last = evaluation.whatIf(Evaluations.entry("33", "population", "5", "nobody", 3));
    assertThat(last.findings("33"))
        .anyMatch(finding -> finding.check().equals("data.unknown-agency"));
  }

  @Test
  void a_given_score_with_too_many_decimals_is_a_finding_whatever_is_kept() {
    Dataset dataset = Dataset.builder(2022)
        .datum("policies", "33", "3")
        .score(Evaluations.given("index", "1E-40000", GivenScore.Use.STAND_IN))
        .build();
    for (EvaluationOptions options :
        List.of(EvaluationOptions.DEFAULT, EvaluationOptions.DEFAULT.withoutDerivations())) {
      assertThat(Evaluations.checks(Evaluations.EVALUATOR.evaluate(dataset, options)))
          .contains("data.out-of-range");
    }
  }
}
