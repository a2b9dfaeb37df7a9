package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.evaluate.Evaluations.complete;
import static vn.chiso.evaluate.Evaluations.unknown;

import org.junit.jupiter.api.Test;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Reason;

/** A rule that fails while it runs is told by name and stops no evaluation. */
class RuleFailureTest {
  private static final String FORMULAS = "pillars/2-research/formulas.drl";
  private static final String POPULATION = "$population : Datum( item == \"population\"";

  @Test
  void a_condition_that_fails_is_a_finding_naming_its_rule() {
    TestPack pack = TestPack.minimal()
        .replace(FORMULAS, POPULATION, POPULATION + ", typed.substring(99) != \"\"");
    Evaluation evaluation = Evaluator.of(pack.read()).evaluate(complete("33").build());
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.check().equals("rule.failed"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message().vi())
              .contains("2.1.1 formula: organisations per 10,000 people", "99");
          assertThat(finding.locality()).isEqualTo("33");
        });
    assertThat(unknown(evaluation, "2.1.1").reason()).isEqualTo(Reason.RULE_FAILED);
    assertThat(evaluation.scoreCard("33")).isPresent();
  }
}
