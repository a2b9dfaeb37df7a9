package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.evaluate.Evaluations.EVALUATOR;
import static vn.chiso.evaluate.Evaluations.checks;
import static vn.chiso.evaluate.Evaluations.complete;

import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.finding.Finding;
import vn.chiso.pack.TestPack;

/** Figures under the codes of localities that were merged. */
class FormerLocalitiesTest {
  private static final Evaluator AFTER_MERGER = Evaluator.of(TestPack.minimal()
      .replace("reference/localities.csv", "Khanh Hoa,,,,", "Khanh Hoa,,,58 Khánh Hòa;33 Phú Yên,")
      .read());

  private static Finding only(Evaluation evaluation, String check) {
    return evaluation.findings().stream()
        .filter(finding -> finding.check().equals(check))
        .reduce((first, second) -> {
          throw new AssertionError("twice: " + check);
        })
        .orElseThrow();
  }

  @Test
  void an_old_code_is_told_whose_it_was_and_where_that_belongs_now() {
    Evaluation evaluation = EVALUATOR.evaluate(
        Dataset.builder(2022).datum("population", "T34", "1870000").build());

    assertThat(evaluation.scoreCards()).isEmpty();
    assertThat(only(evaluation, "data.former-code").message().vi())
        .contains("T34", "Thái Bình", "Hưng Yên", "mã 33");
  }

  @Test
  void a_code_that_was_given_to_another_locality_is_doubted_beside_old_ones() {
    Evaluation evaluation = AFTER_MERGER.evaluate(
        complete("33").datum("population", "58", "1250000").build());

    assertThat(evaluation.scoreCard("33")).isPresent();
    assertThat(only(evaluation, "data.former-codes").message().vi()).contains("58", "33");
  }

  @Test
  void the_same_code_alone_is_that_of_today() {
    assertThat(checks(AFTER_MERGER.evaluate(complete("33").build())))
        .doesNotContain("data.former-codes");
  }

  @Test
  void a_locality_that_kept_its_code_and_its_bounds_is_not_doubted() {
    Evaluation evaluation =
        EVALUATOR.evaluate(complete("56").datum("population", "T34", "1870000").build());

    assertThat(checks(evaluation)).contains("data.former-code").doesNotContain("data.former-codes");
  }
}
