package vn.chiso.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.TestPack;

final class InspectionTest {
  private static final String FORMULAS = "pillars/2-research/formulas.drl";
  private static final String CASES = "pillars/2-research/formulas.cases.yaml";

  @Test
  void a_sound_pack_is_told_with_the_rules_that_lack_cases() {
    Inspection inspection = Inspection.of(() -> TestPack.minimal().read());

    assertThat(inspection.sound()).isTrue();
    assertThat(inspection.cases()).isZero();
    assertThat(inspection.rules()).isPositive();
    assertThat(inspection.gaps())
        .hasSize(inspection.rules())
        .isSorted()
        .allSatisfy(gap -> assertThat(gap.message().en())
            .isEqualTo("Cases of kind fires, just-does-not, edge are lacking."));
  }

  @Test
  void what_the_compiler_finds_and_what_is_wrong_with_cases_is_told_together() {
    TestPack broken = TestPack.minimal()
        .replace(FORMULAS, "Ratio.per(", "Ratio.pro(")
        .with(CASES, "- {case: x, rule: nix, kind: fires, given: {}, expect: nothing}\n");
    Inspection inspection = Inspection.of(broken::read);

    assertThat(inspection.sound()).isFalse();
    assertThat(inspection.problems())
        .extracting(PackProblem::file, PackProblem::line)
        .contains(tuple(CASES, 1))
        .anySatisfy(place -> assertThat(place.toList().get(0)).isEqualTo(FORMULAS));
  }

  @Test
  void a_pack_that_cannot_be_read_is_told_by_its_problems_alone() {
    Inspection inspection = Inspection.of(TestPack.minimal().without("items.csv")::read);

    assertThat(inspection.problems()).extracting(PackProblem::file).contains("items.csv");
    assertThat(inspection.gaps()).isEmpty();
    assertThat(inspection.rules()).isZero();
  }
}
