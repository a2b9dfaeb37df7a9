package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.evaluate.Evaluations.goalposts;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.finding.Finding;
import vn.chiso.json.EvaluationJson;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;

/** The indicator 1.1.1 of two localities, 33 and 56, normalised in every way a pack can say. */
class NormalisingTest {
  private static RulePack pack(String method, String direction, String file, String lines) {
    TestPack pack = TestPack.minimal()
        .replace(
            "indicators.csv",
            "điểm,higher,central,value,min-max",
            "điểm," + direction + ",central,value," + method);
    if (!method.startsWith("distance") && !method.startsWith("fraction")) {
      pack = pack.replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", "");
    }
    return (file.isEmpty() ? pack : pack.with(file, lines)).read();
  }

  private static Evaluation evaluate(RulePack pack, String one, String other) {
    Dataset.Builder dataset = Dataset.builder(2022);
    dataset.datum("1.1.1", "33", one);
    if (!other.isEmpty()) {
      dataset.datum("1.1.1", "56", other);
    }
    return Evaluator.of(pack).evaluate(dataset.build());
  }

  private static Evaluation aimed(String parameter, String direction, String value) {
    return evaluate(
        pack(
            "distance-to-" + parameter,
            direction,
            "reference/normalisation.csv",
            "indicator,parameter,value,provenance,source\n1.1.1,"
                + parameter
                + ",8,official,test\n"),
        value,
        "");
  }

  private static Evaluation zScores(String direction) {
    return evaluate(pack("z-score", direction, "reference/normalisation.csv", """
            indicator,parameter,value,provenance,source
            1.1.1,mean,100,official,test
            1.1.1,deviation,10,official,test
            """), "7", "5");
  }

  private static NodeResult result(Evaluation evaluation) {
    return evaluation.scoreCard("33").orElseThrow().result("1.1.1").orElseThrow();
  }

  private static String published(Evaluation evaluation) {
    return String.valueOf(result(evaluation).published());
  }

  private static String why(Evaluation evaluation) {
    return evaluation
        .explain("33", "1.1.1")
        .orElseThrow()
        .children()
        .get(0)
        .statement()
        .vi();
  }

  private static String json(Evaluation evaluation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(evaluation, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void distance_to_target_and_to_reference_in_both_directions() {
    assertThat(published(aimed("target", "higher", "2"))).isEqualTo("25.00");
    assertThat(published(aimed("target", "lower", "9"))).isEqualTo("50.00");
    assertThat(published(aimed("reference", "higher", "4"))).isEqualTo("50.00");
    Evaluation beyond = aimed("target", "higher", "9");
    assertThat(published(beyond)).isEqualTo("100.00");
    assertThat(result(beyond).marks()).contains(Mark.CAPPED);
    assertThat(why(aimed("target", "lower", "9"))).contains("(9 − 10) ÷ (8 − 10) × 100 = 50");
    assertThat(json(aimed("target", "lower", "9")))
        .contains("\"distance-to-target\"")
        .containsPattern("\"aim\" ?: ?8");
  }

  @Test
  void distance_to_the_maximum_in_both_directions() {
    Evaluation higher = evaluate(pack("distance-to-maximum", "higher", "", ""), "4", "");
    assertThat(published(higher)).isEqualTo("40.00");
    assertThat(why(higher)).contains("(4 − 0) ÷ (10 − 0) × 100 = 40");
    Evaluation lower = evaluate(pack("distance-to-maximum", "lower", "", ""), "4", "");
    assertThat(published(lower)).isEqualTo("60.00");
    assertThat(why(lower)).contains("(4 − 10) ÷ (0 − 10) × 100 = 60");
    Evaluation beyond = evaluate(pack("distance-to-maximum", "lower", "", ""), "-1", "");
    assertThat(result(beyond).marks()).contains(Mark.CAPPED);
    assertThat(json(lower)).contains("\"distance-to-maximum\"");
  }

  @Test
  void shares_of_the_best_in_both_directions() {
    Evaluation higher = evaluate(pack("fraction-of-maximum", "higher", "", ""), "4", "");
    assertThat(published(higher)).isEqualTo("40.00");
    Evaluation lower = evaluate(pack("fraction-of-maximum", "lower", "", ""), "4", "");
    assertThat(result(lower).score()).isEqualTo(new Score.Unscored(Reason.NOT_POSITIVE, List.of()));
  }

  @Test
  void z_scores_in_both_directions_and_how_they_came_about() {
    // Mean 6, deviation √2.
    assertThat(published(zScores("higher"))).isEqualTo("107.07");
    assertThat(published(zScores("lower"))).isEqualTo("92.93");
    assertThat(why(zScores("lower"))).contains("(6 − 7) ÷ ≈ 1,414214 × 10 + 100 ≈ 92,928932");
    assertThat(json(zScores("lower"))).containsPattern("\"count\" ?: ?2");
    assertThat(zScores("higher").findings())
        .extracting(Finding::check)
        .doesNotContain("goalposts.incomplete-set");
  }

  @Test
  void ranks_count_who_is_worse() {
    assertThat(published(evaluate(pack("rank", "higher", "", ""), "7", "5"))).isEqualTo("2.00");
    assertThat(published(evaluate(pack("rank", "lower", "", ""), "7", "5"))).isEqualTo("1.00");
    assertThat(published(evaluate(pack("borda", "higher", "", ""), "7", "5"))).isEqualTo("1.00");
    Evaluation percentile = evaluate(pack("percentile-rank", "higher", "", ""), "7", "5");
    assertThat(published(percentile)).isEqualTo("100.00");
    assertThat(why(percentile)).contains("1 trong 2 địa phương có giá trị kém hơn");
  }

  @Test
  void a_locality_alone_is_compared_with_nobody_and_says_so() {
    Evaluation alone = evaluate(pack("percentile-rank", "higher", "", ""), "7", "");
    assertThat(result(alone).score())
        .isEqualTo(new Score.Unscored(Reason.TOO_FEW_VALUES, List.of()));
    assertThat(result(alone).marks()).contains(Mark.SET_INCOMPLETE);
    assertThat(alone.findings()).extracting(Finding::check).contains("normalise.incomplete-set");
  }

  @Test
  void bands_give_their_points() {
    RulePack pack = pack("bands", "lower", "reference/bands.csv", """
        indicator,from,points,provenance,source
        1.1.1,0,100,official,test
        1.1.1,5,40,unknown,test
        """);
    Evaluation evaluation = evaluate(pack, "5", "4.99");
    assertThat(published(evaluation)).isEqualTo("40.00");
    assertThat(result(evaluation).marks()).contains(Mark.FORMULA_UNPROVEN);
    assertThat(why(evaluation)).contains("5 thuộc bậc từ 5, được 40");
    assertThat(result(evaluate(pack, "-1", "")).score())
        .isEqualTo(new Score.Unscored(Reason.NO_BAND, List.of()));
  }

  @Test
  void goalposts_given_for_what_goes_without_them_are_told() {
    Dataset dataset = Dataset.builder(2022)
        .datum("1.1.1", "33", "7")
        .datum("1.1.1", "56", "5")
        .goalposts(goalposts("1.1.1", "0", "10"))
        .build();
    assertThat(Evaluator.of(pack("rank", "higher", "", "")).evaluate(dataset).findings())
        .extracting(Finding::check)
        .contains("goalposts.unused");
  }

  @Test
  void what_if_is_a_fresh_evaluation_where_localities_are_compared() {
    RulePack pack = pack("percentile-rank", "higher", "", "");
    Evaluation before = evaluate(pack, "7", "5");
    Evaluation fresh = evaluate(pack, "7", "9");
    Evaluation after = before.whatIf(entry("56", "9"));
    assertThat(json(after)).isEqualTo(json(fresh));
    assertThat(result(after).score()).isNotEqualTo(result(before).score());
  }

  @Test
  void what_if_is_a_fresh_evaluation_where_outliers_are_treated() {
    RulePack pack = TestPack.minimal()
        .replace("pack.yaml", "from: pack", "from: set")
        .replace(
            "pack.yaml",
            "  ranks: ",
            "  outliers: {skewness: 0, kurtosis: 0, steps: 2, provenance: unknown, source: test}\n"
                + "  ranks: ")
        .read();
    Evaluation before = evaluate(pack, "7", "5");
    assertThat(before.pack().settings().choice("outliers").value()).contains("steps 2");
    assertThat(json(before.whatIf(entry("56", "9")))).isEqualTo(json(evaluate(pack, "7", "9")));
  }

  private static Entry entry(String locality, String value) {
    return Dataset.builder(2022)
        .datum("1.1.1", locality, value)
        .build()
        .entries()
        .get(0);
  }

  @Test
  void other_weights_leave_what_localities_are_compared_by() {
    Evaluation before = zScores("higher");
    assertThat(before.valueSets()).containsOnlyKeys("transparency");
    assertThat(before.valueSets().get("transparency").mean())
        .isEqualByComparingTo(BigDecimal.valueOf(6));
    assertThat(Map.copyOf(before.valueSets())).isEqualTo(zScores("lower").valueSets());
  }
}
