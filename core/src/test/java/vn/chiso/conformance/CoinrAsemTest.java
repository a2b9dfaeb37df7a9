package vn.chiso.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;

/**
 * The ASEM index as COINr computes it: 51 countries, 49 indicators, four levels, gaps in the data.
 */
class CoinrAsemTest {
  private static final Path ANCHORS = Asem.ANCHORS;
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");

  @TempDir
  Path temporary;

  @BeforeEach
  void needs_the_anchors() {
    assumeTrue(Files.isDirectory(ANCHORS), "skipped: no conformance data at " + ANCHORS);
  }

  @Test
  void min_max_with_both_directions_gives_what_COINr_gives() throws IOException {
    compare(evaluate(Map.of()), "A_minmax_0_100_normalised.csv");
  }

  @Test
  void equal_weights_give_what_COINr_gives_at_every_level() throws IOException {
    Evaluation evaluation = evaluate(Map.of());
    compare(evaluation, "A1_amean_equal_weights_aggregated.csv");
    ranks(evaluation, "A1_ranks.csv");
  }

  @Test
  void unequal_weights_give_what_COINr_gives_at_every_level() throws IOException {
    compare(evaluate(unequal()), "A2_amean_weights_w2_aggregated.csv");
  }

  @Test
  void geometric_means_give_what_COINr_gives_at_every_level() throws IOException {
    AsemPack.Variant geometric = AsemPack.Variant.all("1", "geometric");
    compare(evaluate(Map.of(), geometric), "B1_gmean_equal_weights_aggregated.csv");
    compare(evaluate(unequal(), geometric), "B2_gmean_weights_w2_aggregated.csv");
  }

  @Test
  void harmonic_means_give_what_COINr_gives_at_every_level() throws IOException {
    compare(
        evaluate(unequal(), AsemPack.Variant.all("1", "harmonic")),
        "B3_hmean_weights_w2_aggregated.csv");
  }

  @Test
  void means_that_differ_by_level_give_what_COINr_gives() throws IOException {
    compare(
        evaluate(
            Map.of(),
            new AsemPack.Variant("1", List.of("arithmetic", "geometric", "geometric"), "0")),
        "B4_amean_gmean_gmean_by_level_aggregated.csv");
  }

  @Test
  void nodes_that_lack_more_than_a_quarter_have_no_score_as_in_COINr() throws IOException {
    AsemPack.Variant strict =
        new AsemPack.Variant("1", AsemPack.Variant.ARITHMETIC.aggregations(), "0.75");
    compare(evaluate(Map.of(), strict), "B6_amean_dat_thresh_0.75_aggregated.csv");
  }

  private static Map<String, String> unequal() {
    Map<String, String> weights = new HashMap<>();
    Table.read(ANCHORS.resolve("inputs_weights_w2.csv"))
        .rows()
        .forEach(row -> weights.put(row.get("iCode"), row.get("Weight")));
    return weights;
  }

  private Evaluation evaluate(Map<String, String> weights) throws IOException {
    return evaluate(weights, AsemPack.Variant.ARITHMETIC);
  }

  private Evaluation evaluate(Map<String, String> weights, AsemPack.Variant variant)
      throws IOException {
    List<Map<String, String>> units =
        Table.read(ANCHORS.resolve("inputs_ASEM_iData.csv")).rows();
    Path folder = new AsemPack(ANCHORS, weights, variant).write(temporary, units);
    RulePack pack = RulePack.directory(folder);
    Dataset.Builder dataset = Dataset.builder(2018);
    for (Map<String, String> unit : units) {
      pack.framework().indicatorNodes().stream()
          .map(node -> node.reference())
          .filter(code -> !unit.get(code).isEmpty())
          .forEach(code -> dataset.datum(code, unit.get("uCode"), unit.get(code)));
    }
    Evaluation evaluation = Evaluator.of(pack).evaluate(dataset.build());
    // The data have gaps, so minimum and maximum rest on fewer than 51 countries. Nothing else is
    // wrong.
    assertThat(evaluation.findings())
        .extracting(Finding::check)
        .containsOnly("goalposts.incomplete-set");
    return evaluation;
  }

  private static void compare(Evaluation evaluation, String file) {
    int compared = 0;
    for (Map<String, String> row : Table.read(ANCHORS.resolve(file)).rows()) {
      for (Map.Entry<String, String> cell : row.entrySet()) {
        if (!cell.getKey().equals("uCode")) {
          score(evaluation, row.get("uCode"), cell.getKey(), cell.getValue());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(51 * 49);
  }

  private static void score(Evaluation evaluation, String unit, String code, String expected) {
    Score score = result(evaluation, unit, code).score();
    if (expected.isEmpty()) {
      assertThat(score).as("%s %s", unit, code).isInstanceOf(Score.Unscored.class);
      return;
    }
    assertThat(score).as("%s %s", unit, code).isInstanceOf(Score.Scored.class);
    assertThat(((Score.Scored) score).exact())
        .as("%s %s", unit, code)
        .isCloseTo(new BigDecimal(expected), within(TOLERANCE));
  }

  private static void ranks(Evaluation evaluation, String file) {
    for (Map<String, String> row : Table.read(ANCHORS.resolve(file)).rows()) {
      row.forEach((code, rank) -> {
        if (!code.equals("uCode")) {
          assertThat(result(evaluation, row.get("uCode"), code).rank())
              .as("rank of %s in %s", row.get("uCode"), code)
              .isEqualTo(Integer.valueOf(rank));
        }
      });
    }
  }

  private static NodeResult result(Evaluation evaluation, String unit, String code) {
    return evaluation.scoreCard(unit).orElseThrow().result(AsemPack.id(code)).orElseThrow();
  }
}
