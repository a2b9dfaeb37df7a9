package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.chiso.evaluate.Evaluations.EVALUATOR;
import static vn.chiso.evaluate.Evaluations.complete;
import static vn.chiso.evaluate.Evaluations.entry;
import static vn.chiso.evaluate.Evaluations.given;
import static vn.chiso.evaluate.Evaluations.goalposts;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.dataset.Acceptance;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.dataset.GivenScore;
import vn.chiso.fact.Origin;

/** What would be if a figure were another is what is, once it is. */
class WhatIfTest {
  private static final LocalDate DAY = LocalDate.of(2023, 7, 10);

  private static Dataset.Builder scored() {
    Dataset.Builder both = complete("33").goalposts(goalposts("2.1.1", "0", "1"));
    complete("56").build().entries().forEach(both::entry);
    return both;
  }

  /**
   * Compares with a fresh evaluation of the dataset in which the entry stands in the old's place.
   */
  private static void assertFresh(Dataset dataset, Entry entry) {
    Dataset edited = dataset.replacing(
        old -> old.locality().equals(entry.locality()) && old.item().equals(entry.item()), entry);
    Evaluation fresh = EVALUATOR.evaluate(edited);
    Evaluation whatIf = EVALUATOR.evaluate(dataset).whatIf(entry);
    assertThat(whatIf.findings()).isEqualTo(fresh.findings());
    assertThat(whatIf.goalposts()).isEqualTo(fresh.goalposts());
    assertThat(whatIf.scoreCards()).hasSameSizeAs(fresh.scoreCards());
    for (int i = 0; i < fresh.scoreCards().size(); i++) {
      assertThat(whatIf.scoreCards().get(i).results())
          .isEqualTo(fresh.scoreCards().get(i).results());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "33, st-organisations, 27",
    "33, st-organisations, 0",
    "33, st-organisations, -1",
    "33, st-organisations, 2.5",
    "33, population, 0",
    "33, population, 1300001",
    "33, policies, 4",
    "33, transparency, 11",
    "56, population, 650000",
    "33, st-organisations, ''",
    "33, nothing-known, 1",
    "33, 2.1.1, 1",
    "99, population, 1",
    "01, population, 1300000"
  })
  void a_changed_figure_gives_what_a_fresh_evaluation_gives(
      String locality, String item, String value) {
    assertFresh(scored().build(), entry(locality, item, value));
  }

  @Test
  void a_figure_that_was_wrong_before_may_be_right_now_and_the_other_way_round() {
    Dataset wrong = scored()
        .build()
        .replacing(
            old -> old.item().equals("st-organisations") && old.locality().equals("33"),
            entry("33", "st-organisations", "2.5"));
    assertFresh(wrong, entry("33", "st-organisations", "3"));
    assertFresh(wrong, entry("33", "population", "1"));
    assertFresh(scored().datum("population", "33", "7").build(), entry("33", "population", "8"));
    assertFresh(
        scored().datum("population", "33", "1300000").build(), entry("33", "population", "8"));
    assertFresh(
        complete("56").datum("population", "33", "no number").build(),
        entry("33", "population", "8"));
  }

  @Test
  void given_scores_and_accepted_findings_are_heeded() {
    Dataset.Builder dataset = scored().score(given("2.1.1", "50", GivenScore.Use.COMPARE));
    assertFresh(dataset.build(), entry("33", "st-organisations", "27"));
    Acceptance acceptance =
        new Acceptance("33", "count-is-whole", "", "A", DAY, "B", Origin.line("data.csv", 7));
    assertFresh(scored().acceptance(acceptance).build(), entry("33", "st-organisations", "2.5"));
  }

  @Test
  void the_evaluation_asked_stays_as_it_is() {
    Evaluation before = EVALUATOR.evaluate(scored().build());
    Evaluation again = EVALUATOR.evaluate(scored().build());
    before.whatIf(entry("33", "st-organisations", "130"));
    assertThat(before.scoreCard("33").orElseThrow().results())
        .isEqualTo(again.scoreCard("33").orElseThrow().results());
  }

  @Test
  void it_can_be_asked_further_and_explained() {
    Evaluation whatIf = EVALUATOR
        .evaluate(scored().build())
        .whatIf(entry("33", "st-organisations", "130"))
        .whatIf(entry("33", "population", "2600000"));
    assertThat(whatIf.explain("33", "2.1.1").orElseThrow().toString()).contains("130", "2.600.000");
    assertThat(whatIf.firings("33")).isNotEmpty();
  }

  @Test
  void without_derivations_nothing_is_explained_and_nothing_asked_further() {
    Evaluation bare =
        EVALUATOR.evaluate(scored().build(), EvaluationOptions.DEFAULT.withoutDerivations());
    assertThatIllegalStateException().isThrownBy(() -> bare.explain("33", "2.1.1"));
    assertThatIllegalStateException().isThrownBy(() -> bare.firings("33"));
    assertThatIllegalStateException().isThrownBy(() -> bare.whatIf(entry("33", "population", "1")));
  }
}
