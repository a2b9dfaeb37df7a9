package vn.chiso.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.Origin;
import vn.chiso.json.EvaluationJson;
import vn.chiso.json.Schemas;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;

/** An estimate that is the minimum or maximum of the set: every score made by it says so. */
class EstimatedEndsTest {
  private static final String NODE = "transparency";
  private static final JsonMapper JSON = new JsonMapper();

  private static TestPack pack(String from, String direction, String method) {
    TestPack pack = TestPack.minimal()
        .replace("pack.yaml", "from: pack", "from: " + from)
        .replace(
            "pack.yaml",
            "  ranks:",
            "  imputation: {method: linear, oldest: 5, provenance: published, source: trend}\n"
                + "  ranks:")
        .replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", "")
        .replace(
            "indicators.csv",
            "điểm,higher,central,value,min-max",
            "điểm," + direction + ",central,value," + method);
    for (int i = 1; i <= 8; i++) {
      pack = pack.append(
          "reference/localities.csv",
          "0" + i + ",Nơi " + i + ",Place " + i + ",,,,official,test\n");
    }
    return pack;
  }

  private static Dataset.Builder dataset() {
    Dataset.Builder dataset = Dataset.builder(2022)
        .datum("1.1.1", "33", "1")
        .datum("1.1.1", "01", "3")
        .datum("1.1.1", "56", "4")
        .datum("policies", "02", "1");
    // 2 + 3 × (8 − 2) ÷ 2 = 11 in 2022, above all that was submitted.
    earlier(dataset, "02", 2019, "2");
    return earlier(dataset, "02", 2021, "8");
  }

  private static Dataset.Builder earlier(
      Dataset.Builder dataset, String locality, int year, String value) {
    return dataset.previous(
        new EarlierFigure(locality, "1.1.1", year, new BigDecimal(value), "old", Origin.MEMORY));
  }

  private static Evaluation evaluate(TestPack pack, Dataset.Builder dataset) {
    return Evaluator.of(pack.read()).evaluate(dataset.build());
  }

  private static NodeResult result(Evaluation evaluation, String locality, String node) {
    return evaluation.scoreCard(locality).orElseThrow().result(node).orElseThrow();
  }

  private static boolean isMarked(Evaluation evaluation, String locality) {
    return result(evaluation, locality, NODE).marks().contains(Mark.IMPUTED);
  }

  private static List<Derivation> below(Evaluation evaluation, String locality) {
    return evaluation.explain(locality, NODE).orElseThrow().children().stream()
        .filter(step -> step.kind() == Derivation.Kind.NORMALISATION)
        .flatMap(step -> step.children().stream())
        .toList();
  }

  private static List<String> told(Evaluation evaluation, String locality) {
    return below(evaluation, locality).stream()
        .map(step -> step.title().en() + ": " + step.statement().en())
        .toList();
  }

  private static String json(Evaluation evaluation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(evaluation, out);
    return out.toString(UTF_8);
  }

  private static JsonNode goalposts(Evaluation evaluation) {
    for (JsonNode posts : JSON.readTree(json(evaluation)).at("/goalposts")) {
      if (posts.at("/indicator").asString().equals(NODE)) {
        return posts;
      }
    }
    throw new AssertionError("no goalposts");
  }

  @Test
  void every_score_made_by_an_estimated_maximum_is_marked_up_to_the_index() {
    Evaluation evaluation = evaluate(pack("set", "higher", "min-max"), dataset());
    // (3 − 1) ÷ (11 − 1) × 100
    assertThat(result(evaluation, "01", NODE).published()).isEqualByComparingTo("20");
    for (String locality : List.of("33", "56", "01", "02")) {
      assertThat(isMarked(evaluation, locality)).as(locality).isTrue();
      assertThat(result(evaluation, locality, "1").marks()).as(locality).contains(Mark.IMPUTED);
    }
    assertThat(evaluation.imputed())
        .singleElement()
        .extracting(Imputed::locality)
        .isEqualTo("02");
    assertThat(evaluation.estimatedEnds())
        .containsExactly(Map.entry(NODE, new EstimatedEnds(List.of(), List.of("02"))));
  }

  @Test
  void the_derivation_counts_the_estimates_and_names_the_end_that_is_one() {
    Evaluation evaluation = evaluate(pack("set", "higher", "min-max"), dataset());
    assertThat(told(evaluation, "01"))
        .containsExactly(
            "Year 2022: values of 4 localities, 1 of which are estimates since data are missing",
            "Maximum: 11 was submitted by nobody: it is the estimate for Place 2, so that every"
                + " score made with it rests on an estimate");
    Derivation end = below(evaluation, "01").get(1);
    assertThat(end.title().vi()).isEqualTo("Giá trị lớn nhất");
    assertThat(end.statement().vi())
        .isEqualTo("11 không do địa phương nào nộp: đó là ước lượng cho Nơi 2, nên mọi điểm tính"
            + " theo giá trị này đều dựa trên ước lượng");
    assertThat(end.source()).isEqualTo("trend");
  }

  @Test
  void json_counts_the_estimates_and_keeps_values_apart_that_were_submitted() {
    Evaluation evaluation = evaluate(pack("set", "higher", "min-max"), dataset());
    String json = json(evaluation);
    assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.evaluation())
            .validate(json, InputFormat.JSON))
        .isEmpty();
    JsonNode posts = goalposts(evaluation);
    assertThat(posts.at("/imputed").toString()).isEqualTo("{\"maximum\":[\"02\"]}");
    assertThat(posts.at("/years/0/figures").asInt()).isEqualTo(4);
    assertThat(posts.at("/years/0/imputed").asInt()).isEqualTo(1);
    assertThat(json.split("\"status\" ?: ?\"imputed\"", -1)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"11", "12"})
  void a_submitted_figure_as_great_leaves_the_scores_unmarked(String greatest) {
    Evaluation evaluation =
        evaluate(pack("set", "higher", "min-max"), dataset().datum("1.1.1", "03", greatest));
    assertThat(isMarked(evaluation, "02")).isTrue();
    assertThat(isMarked(evaluation, "01")).isFalse();
    assertThat(evaluation.estimatedEnds()).isEmpty();
    assertThat(told(evaluation, "01"))
        .containsExactly(
            "Year 2022: values of 5 localities, 1 of which are estimates since data are missing");
    assertThat(goalposts(evaluation).has("imputed")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "higher, distance-to-maximum, , true",
    "higher, fraction-of-maximum, , true",
    "lower, fraction-of-maximum, , false",
    "higher, distance-to-target, 20, false",
    "lower, distance-to-target, 0.5, true",
    "higher, distance-to-reference, 20, false",
    "higher, around-reference, 3, true"
  })
  void only_an_end_that_the_method_goes_by_marks(
      String direction, String method, String aim, boolean marked) {
    TestPack pack = pack("set", direction, method);
    String parameter = method.replace("distance-to-", "").replace("around-", "");
    Evaluation evaluation = evaluate(
        aim == null
            ? pack
            : pack.with(
                "reference/normalisation.csv",
                "indicator,parameter,value,provenance,source\n1.1.1," + parameter + "," + aim
                    + ",official,test\n"),
        dataset());
    assertThat(result(evaluation, "01", NODE).published()).isNotNull();
    assertThat(isMarked(evaluation, "01")).isEqualTo(marked);
    assertThat(told(evaluation, "01")).hasSize(marked ? 2 : 1);
  }

  @Test
  void in_a_panel_an_earlier_figure_as_great_is_the_end() {
    TestPack pack = pack("panel", "higher", "min-max");
    assertThat(isMarked(evaluate(pack, dataset()), "01")).isTrue();
    Evaluation reached = evaluate(pack, earlier(dataset(), "56", 2020, "11"));
    assertThat(isMarked(reached, "01")).isFalse();
    assertThat(told(reached, "01"))
        .contains(
            "Year 2022: values of 4 localities, 1 of which are estimates since data are missing");
  }

  @ParameterizedTest
  @CsvSource({"08, false", "07, true"})
  void after_outliers_were_moved_the_figure_they_were_moved_to_is_the_end(
      String estimated, boolean marked) {
    // 1 to 8, 60 and 500: by one step 500 counts as 60.
    List<String> codes = List.of("33", "56", "01", "02", "03", "04", "05", "06", "07", "08");
    List<String> figures = List.of("1", "2", "3", "4", "5", "6", "7", "8", "60", "500");
    Dataset.Builder dataset = Dataset.builder(2022).datum("policies", estimated, "1");
    for (int i = 0; i < codes.size(); i++) {
      if (codes.get(i).equals(estimated)) {
        earlier(dataset, estimated, 2020, figures.get(i));
        earlier(dataset, estimated, 2021, figures.get(i));
      } else {
        dataset.datum("1.1.1", codes.get(i), figures.get(i));
      }
    }
    TestPack pack = pack("set", "higher", "min-max")
        .replace(
            "pack.yaml",
            "  ranks:",
            "  outliers: {skewness: 2, kurtosis: 3.5, steps: 2, provenance: published, source: t}\n"
                + "  ranks:");
    Evaluation evaluation = evaluate(pack, dataset);
    assertThat(evaluation.goalposts().get(NODE).maximum()).isEqualByComparingTo("60");
    assertThat(isMarked(evaluation, "01")).isEqualTo(marked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"z-score", "rank", "percentile-rank", "borda"})
  void a_comparison_with_all_counts_the_estimates_and_marks_only_those(String method) {
    TestPack pack = pack("set", "higher", method);
    Evaluation evaluation = evaluate(
        method.equals("z-score") ? pack.with("reference/normalisation.csv", """
                indicator,parameter,value,provenance,source
                1.1.1,mean,50,official,test
                1.1.1,deviation,10,official,test
                """) : pack, dataset());
    assertThat(isMarked(evaluation, "02")).isTrue();
    assertThat(isMarked(evaluation, "01")).isFalse();
    assertThat(evaluation.explain("01", NODE).orElseThrow().children())
        .filteredOn(step -> step.kind() == Derivation.Kind.NORMALISATION)
        .singleElement()
        .satisfies(step -> {
          assertThat(step.statement().en())
              .endsWith("; of these values 1 are estimates since data are missing");
          assertThat(step.statement().vi())
              .endsWith("; trong các giá trị này có 1 giá trị là ước lượng vì thiếu số liệu");
        });
  }
}
