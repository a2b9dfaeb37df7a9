package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.fact.DataStatus;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;
import vn.chiso.score.Score;

class GenerateNationalTest {
  private static final Path COMMITTED = Path.of("national-2023");

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"dataset.yaml", "data.csv", "evidence.csv"})
  void generating_again_gives_the_committed_bytes(String file) throws IOException {
    GenerateNational.write(folder);

    assertThat(folder.resolve(file)).hasSameBinaryContentAs(COMMITTED.resolve(file));
  }

  @Test
  void every_figure_says_that_it_is_synthetic() {
    assertThat(Dataset.read(COMMITTED).entries())
        .isNotEmpty()
        .allMatch(entry -> entry.status() == DataStatus.SYNTHETIC);
  }

  @Test
  void every_locality_has_a_score_for_every_node_and_no_figure_is_refused() {
    RulePack pack = RulePack.builtIn("pii-2023");
    Evaluation evaluation = Evaluator.of(pack).evaluate(Dataset.read(COMMITTED));

    assertThat(evaluation.findings()).extracting(Finding::severity).doesNotContain(Severity.ERROR);
    assertThat(pack.localities().keySet())
        .hasSize(63)
        .allSatisfy(
            locality -> assertThat(evaluation.scoreCard(locality).orElseThrow().results())
                .allMatch(result -> result.score() instanceof Score.Scored));
  }
}
