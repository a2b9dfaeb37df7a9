package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;

class KhanhHoaTest {
  private static final Path EXAMPLE = Path.of("khanh-hoa-2025");
  private static final Path GOLDEN = Path.of("../rules/packs/pii-2025/golden/khanh-hoa-2025");

  @ParameterizedTest
  @ValueSource(strings = {"dataset.yaml", "data.csv", "scores.csv", "expected.csv"})
  void the_example_is_what_the_pack_is_tested_with(String file) {
    assertThat(EXAMPLE.resolve(file)).hasSameBinaryContentAs(GOLDEN.resolve(file));
  }

  @Test
  void published_figures_differ_by_rounding_only_and_nothing_is_refused() {
    Evaluation evaluation =
        Evaluator.of(RulePack.builtIn("pii-2025")).evaluate(Dataset.read(EXAMPLE));

    assertThat(evaluation.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.check().equals("score.differs-from-given"))
        .extracting(Finding::indicator)
        .containsExactlyInAnyOrder("1.2", "1", "2.1", "2");
  }
}
