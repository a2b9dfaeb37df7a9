package vn.chiso.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.TestPack;

class EvaluationLinesTest {
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12)
      .getSchema(Schemas.evaluationLine());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Evaluator EVALUATOR = Evaluator.of(TestPack.minimal().read());

  private static Dataset.Builder dataset() {
    return Dataset.builder(2022)
        .datum("transparency", "33", "5")
        .datum("st-organisations", "33", "26.5")
        .datum("policies", "33", "three");
  }

  private static Dataset goalposts(String indicator, int minimum, int maximum) {
    return Dataset.builder(2022)
        .goalposts(new Goalposts(
            indicator,
            BigDecimal.valueOf(minimum),
            BigDecimal.valueOf(maximum),
            Goalposts.Basis.DATASET,
            Provenance.ILLUSTRATIVE,
            "made up",
            Origin.line("goalposts.csv", 2)))
        .build();
  }

  private static EvaluationLines given(Dataset goalposts) {
    return EvaluationLines.of(EVALUATOR, goalposts);
  }

  private static EvaluationLines givenNothing() {
    return given(Dataset.builder(2022).build());
  }

  private static String first(EvaluationLines lines) {
    return written(lines::writeFirst);
  }

  private static String line(EvaluationLines lines, Dataset dataset) {
    return written(out -> lines.write(EVALUATOR.evaluate(dataset), out));
  }

  private static String written(Consumer<ByteArrayOutputStream> writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.accept(out);
    return out.toString(UTF_8);
  }

  private static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation().toString())
        .toList();
  }

  private static List<String> checks(JsonNode line) {
    return line.get("findings").findValuesAsString("check");
  }

  @Test
  void what_we_write_is_one_line_each_and_what_the_schema_promises() {
    EvaluationLines lines = given(goalposts("transparency", 0, 10));
    for (String each : List.of(first(lines), line(lines, dataset().build()))) {
      assertThat(each).endsWith("}\n").containsOnlyOnce("\n");
      assertThat(each).doesNotContainPattern("[0-9][eE][-+]?[0-9]");
      assertThat(faults(each)).isEmpty();
    }
  }

  @Test
  void the_first_line_tells_what_the_lines_leave_out() {
    EvaluationLines lines = givenNothing();
    Evaluation evaluation = EVALUATOR.evaluate(dataset().build());
    JsonNode whole = JSON.readTree(written(out -> EvaluationJson.write(evaluation, out)));
    JsonNode first = JSON.readTree(first(lines));
    JsonNode line = JSON.readTree(line(lines, dataset().build()));

    assertThat(first.get("pack")).isEqualTo(whole.get("pack"));
    assertThat(first.get("goalposts")).isEqualTo(whole.get("goalposts"));
    assertThat(first.get("nodes")).isEqualTo(whole.get("nodes"));
    assertThat(first.get("reference")).isEqualTo(whole.get("reference"));
    assertThat(line.get("findings")).isEqualTo(whole.get("findings"));
    ObjectNode together = ((ObjectNode) line.at("/localities/0")).deepCopy();
    for (JsonNode result : together.get("results")) {
      complete((ObjectNode) result, first);
    }
    assertThat((JsonNode) together).isEqualTo(whole.at("/localities/0"));
  }

  private static void complete(ObjectNode result, JsonNode first) {
    String id = result.get("id").asString();
    ObjectNode described =
        (ObjectNode) StreamSupport.stream(first.get("nodes").spliterator(), false)
            .filter(node -> node.get("id").asString().equals(id))
            .findFirst()
            .orElseThrow();
    result.setAll(described
        .deepCopy()
        .without(List.of(
            "weight", "effectiveWeight", "aggregation", "definition", "provenance", "source")));
    for (String part : List.of("value", "score")) {
      if (result.path(part).has("reason")) {
        String reason = result.get(part).get("reason").asString();
        ((ObjectNode) result.get(part)).set("reasonText", first.get("reasons").get(reason));
      }
    }
  }

  @Test
  void goalposts_stand_in_a_line_only_where_they_are_others() {
    Dataset given = goalposts("transparency", 0, 10);
    EvaluationLines lines = given(given);
    Dataset own = dataset().build().withGoalposts(goalposts("transparency", 0, 20));

    assertThat(
            JSON.readTree(line(lines, dataset().build().withGoalposts(given))).has("goalposts"))
        .isFalse();
    JsonNode line = JSON.readTree(line(lines, own));
    assertThat(line.get("goalposts")).hasSize(1);
    assertThat(line.at("/goalposts/0/maximum").decimalValue()).isEqualTo("20");
    assertThat(faults(line.toString())).isEmpty();
  }

  @Test
  void what_is_wrong_with_given_goalposts_is_said_once() {
    Dataset given = goalposts("transparency", 10, 0);
    EvaluationLines lines = given(given);

    assertThat(checks(JSON.readTree(first(lines)))).containsExactly("goalposts.upside-down");
    assertThat(lines.findings()).hasSize(1);
    JsonNode line = JSON.readTree(line(lines, dataset().build().withGoalposts(given)));
    assertThat(checks(line)).isNotEmpty().doesNotContain("goalposts.upside-down");
    assertThat(line.findValuesAsString("reason")).contains("rejected-goalposts");
  }

  @Test
  void an_estimate_in_a_line_keeps_to_the_schema() {
    Evaluator evaluator = Evaluator.of(MethodPack.imputing("latest").read());
    EvaluationLines lines = EvaluationLines.of(evaluator, Dataset.builder(2022).build());
    String line = written(out -> lines.write(evaluator.evaluate(MethodPack.dataset()), out));

    assertThat(faults(line)).isEmpty();
    assertThat(JSON.readTree(line).findValuesAsString("status")).contains("imputed");
    assertThat(faults(written(lines::writeFirst))).isEmpty();
  }

  @Test
  void a_locality_that_is_its_own_set_has_no_score_and_a_warning() {
    Dataset set =
        dataset().header(new Dataset.Header("x", "", "", 2022, true, "")).build();
    JsonNode line = JSON.readTree(line(givenNothing(), set));

    assertThat(checks(line)).contains("goalposts.incomplete-set");
    assertThat(line.findValuesAsString("reason")).contains("equal-goalposts");
    assertThat(line.at("/goalposts/0/basis").asString()).isEqualTo("set");
    assertThat(line.findValuesAsString("status")).doesNotContain("scored");
  }

  @Test
  void a_dataset_without_anything_is_a_line_without_localities() {
    JsonNode line = JSON.readTree(line(givenNothing(), Dataset.builder(0).build()));

    assertThat(line.get("localities")).isEmpty();
    assertThat(checks(line)).containsExactly("dataset.empty");
  }

  @ParameterizedTest
  @CsvSource({
    "/dataset, 5, /dataset",
    "/localities/0/results/0/id, 5, /localities/0/results/0/id",
    "/localities/0/results/0/score, {}, /localities/0/results/0/score",
    "/localities/0/results/0/level, \"index\", /localities/0/results/0",
    "/findings/0/severity, \"fatal\", /findings/0/severity",
  })
  void a_broken_line_is_refused_at_the_place_of_the_fault(
      String place, String value, String fault) {
    JsonNode root = JSON.readTree(line(givenNothing(), dataset().build()));
    int cut = place.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) root.at(place.substring(0, cut));
    parent.set(place.substring(cut + 1), JSON.readTree(value));
    assertThat(faults(root.toString())).isNotEmpty().allMatch(each -> each.startsWith(fault));
  }
}
