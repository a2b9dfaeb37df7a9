package vn.chiso.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.evaluate.Treated;
import vn.chiso.finding.Finding;
import vn.chiso.json.EvaluationJson;
import vn.chiso.pack.RulePack;
import vn.chiso.score.Mark;
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
            new AsemPack.Variant(
                "1",
                List.of("arithmetic", "geometric", "geometric"),
                "0",
                AsemPack.Method.MIN_MAX)),
        "B4_amean_gmean_gmean_by_level_aggregated.csv");
  }

  @Test
  void nodes_that_lack_more_than_a_quarter_have_no_score_as_in_COINr() throws IOException {
    AsemPack.Variant strict = new AsemPack.Variant(
        "1", AsemPack.Variant.ARITHMETIC.aggregations(), "0.75", AsemPack.Method.MIN_MAX);
    compare(evaluate(Map.of(), strict), "B6_amean_dat_thresh_0.75_aggregated.csv");
  }

  @Test
  void z_scores_in_a_pack_are_those_of_COINr() throws IOException {
    normalises(
        "C_norm_zscore.csv",
        new AsemPack.Method(
            "z-score",
            "100",
            Map.of(),
            "reference/normalisation.csv",
            row -> line(row, "mean,10") + line(row, "deviation,2")));
  }

  @Test
  void ranks_and_percentile_ranks_in_a_pack_are_those_of_COINr() throws IOException {
    normalises("C_norm_rank.csv", plain("rank"));
    normalises("C_norm_prank.csv", plain("percentile-rank"));
  }

  @Test
  void a_pack_may_say_once_how_indicators_are_normalised() throws IOException {
    normalises(
        "C_norm_prank.csv",
        new AsemPack.Method(
            "",
            "1",
            Map.of(
                "  ranks: ",
                "  normalisation: {method: percentile-rank, provenance: published, source: COINr}\n"
                    + "  ranks: "),
            "",
            row -> ""));
  }

  @Test
  void distances_to_target_in_a_pack_are_those_of_COINr() throws IOException {
    normalises(
        "C_norm_dist2targ_iMeta.csv",
        new AsemPack.Method(
            "distance-to-target",
            "1",
            Map.of(),
            "reference/normalisation.csv",
            row -> line(row, "target," + row.get("Target"))));
  }

  @Test
  void goalposts_of_both_directions_in_a_pack_are_those_of_COINr() throws IOException {
    Map<String, Map<String, String>> posts = new HashMap<>();
    Asem.indicators("inputs_iMeta_goalposts_p10_p90.csv")
        .forEach(row -> posts.put(row.get("iCode"), row));
    AsemPack.Method method = new AsemPack.Method(
        "min-max",
        "100",
        Map.of("from: set", "from: pack", "treat-as: kept", "treat-as: capped"),
        "reference/goalposts.csv",
        row -> {
          Map<String, String> ends = posts.get(row.get("iCode"));
          return AsemPack.id(row.get("iCode"))
              + ","
              + plain(ends, "goalpost_lower")
              + ","
              + plain(ends, "goalpost_upper")
              + ",,published,COINr\n";
        });
    compare(evaluate(Map.of(), variant(method), new String[0]), "C_norm_goalposts_iMeta.csv");
  }

  @Test
  void outliers_in_a_pack_are_treated_as_in_COINr_and_marked() throws IOException {
    AsemPack.Method method = new AsemPack.Method(
        "min-max",
        "100",
        Map.of(
            "  ranks: ",
            "  outliers: {skewness: 2, kurtosis: 3.5, steps: 5, provenance: published, source: COINr}\n"
                + "  ranks: "),
        "",
        row -> "");
    Evaluation evaluation = evaluate(Map.of(), variant(method));
    Map<String, Map<String, String>> raw = new HashMap<>();
    Asem.units().forEach(unit -> raw.put(unit.get("uCode"), unit));
    int marked = 0;
    for (Map<String, String> row : Asem.rows("E_treated_from_raw.csv")) {
      for (Map<String, String> indicator : Asem.indicators()) {
        String code = indicator.get("iCode");
        String value = raw.get(row.get("uCode")).get(code);
        if (!value.isEmpty()) {
          marked += isTreated(evaluation, row.get("uCode"), code, value, row.get(code));
        }
      }
    }
    assertThat(marked).isEqualTo(30);
    assertThat(evaluation.treated()).hasSize(18);
  }

  @Test
  void what_if_treats_and_compares_as_a_fresh_evaluation_does() throws IOException {
    isFresh(plain("percentile-rank"), "normalise.incomplete-set");
    isFresh(
        new AsemPack.Method(
            "min-max",
            "100",
            Map.of(
                "  ranks: ",
                "  outliers: {skewness: 2, kurtosis: 3.5, steps: 5, provenance: published, source: COINr}\n"
                    + "  ranks: "),
            "",
            row -> ""),
        "goalposts.incomplete-set");
  }

  private void isFresh(AsemPack.Method method, String finding) throws IOException {
    Evaluation before = evaluate(Map.of(), variant(method), finding);
    List<Map<String, String>> units = new ArrayList<>();
    for (Map<String, String> unit : Asem.rows("inputs_ASEM_iData.csv")) {
      Map<String, String> changed = new HashMap<>(unit);
      if (unit.get("uCode").equals("AUS")) {
        changed.put("Flights", "900");
      }
      units.add(changed);
    }
    Entry entry =
        Dataset.builder(2018).datum("Flights", "AUS", "900").build().entries().get(0);
    String after = json(before.whatIf(entry));
    assertThat(after)
        .isEqualTo(json(Evaluator.of(before.pack()).evaluate(dataset(before.pack(), units))))
        .isNotEqualTo(json(before));
  }

  private static String json(Evaluation evaluation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(evaluation, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static int isTreated(
      Evaluation evaluation, String unit, String code, String value, String expected) {
    Treated treated = evaluation.treated().get(AsemPack.id(code));
    BigDecimal exact = new BigDecimal(value);
    BigDecimal counted = treated == null ? exact : treated.adjustment().of(exact);
    assertThat(counted).isCloseTo(new BigDecimal(expected), within(TOLERANCE));
    boolean moved = counted.compareTo(exact) != 0;
    NodeResult result = result(evaluation, unit, code);
    assertThat(result.marks().contains(Mark.OUTLIER_TREATED)).isEqualTo(moved);
    if (moved) {
      assertThat(treated.points()).extracting(Treated.Point::locality).contains(unit);
      assertThat(((Score.Scored) result.score()).exact().remainder(BigDecimal.valueOf(100)))
          .isEqualByComparingTo("0");
      assertThat(evaluation
              .explain(unit, AsemPack.id(code))
              .orElseThrow()
              .children()
              .get(0)
              .statement()
              .vi())
          .contains("giá trị ngoại lai");
    }
    return moved ? 1 : 0;
  }

  private static String plain(Map<String, String> row, String column) {
    return new BigDecimal(row.get(column)).toPlainString();
  }

  private static AsemPack.Method plain(String word) {
    return new AsemPack.Method(word, "1", Map.of(), "", row -> "");
  }

  private static String line(Map<String, String> row, String parameter) {
    return AsemPack.id(row.get("iCode")) + "," + parameter + ",published,COINr\n";
  }

  private static AsemPack.Variant variant(AsemPack.Method method) {
    return new AsemPack.Variant("0", AsemPack.Variant.ARITHMETIC.aggregations(), "0", method);
  }

  private void normalises(String file, AsemPack.Method method) throws IOException {
    String finding = method.word().startsWith("distance")
        ? "goalposts.incomplete-set"
        : "normalise.incomplete-set";
    compare(evaluate(Map.of(), variant(method), finding), file);
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
    return evaluate(weights, variant, "goalposts.incomplete-set");
  }

  private Evaluation evaluate(
      Map<String, String> weights, AsemPack.Variant variant, String... findings)
      throws IOException {
    List<Map<String, String>> units =
        Table.read(ANCHORS.resolve("inputs_ASEM_iData.csv")).rows();
    Path folder = new AsemPack(ANCHORS, weights, variant).write(temporary, units);
    RulePack pack = RulePack.directory(folder);
    Evaluation evaluation = Evaluator.of(pack).evaluate(dataset(pack, units));
    // The data have gaps, so what compares countries rests on fewer than 51. Nothing else is wrong.
    assertThat(evaluation.findings()).extracting(Finding::check).containsExactly(findings);
    return evaluation;
  }

  private static Dataset dataset(RulePack pack, List<Map<String, String>> units) {
    Dataset.Builder dataset = Dataset.builder(2018);
    for (Map<String, String> unit : units) {
      pack.framework().indicatorNodes().stream()
          .map(node -> node.reference())
          .filter(code -> !unit.get(code).isEmpty())
          .forEach(code -> dataset.datum(code, unit.get("uCode"), unit.get(code)));
    }
    return dataset.build();
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
