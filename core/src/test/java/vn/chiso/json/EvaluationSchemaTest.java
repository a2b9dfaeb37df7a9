package vn.chiso.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.TestPack;

class EvaluationSchemaTest {
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12)
      .getSchema(Schemas.evaluation());
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Evaluation EVALUATION =
      Evaluator.of(TestPack.minimal().read()).evaluate(dataset());

  private static Dataset dataset() {
    return Dataset.builder(2022)
        .datum("transparency", "33", "5")
        .datum("transparency", "56", "12")
        .datum("st-organisations", "33", "26.5")
        .datum("st-organisations", "56", "26")
        .datum("population", "56", "1300000")
        .datum("policies", "56", "three")
        .build();
  }

  private static String written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(EVALUATION, out);
    return out.toString(UTF_8);
  }

  private static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation().toString())
        .toList();
  }

  @Test
  void what_we_write_is_what_the_schema_promises() {
    assertThat(faults(written())).isEmpty();
  }

  @Test
  void scores_values_reasons_and_findings_are_all_in_it() {
    JsonNode root = JSON.readTree(written());
    assertThat(root.at("/localities")).hasSize(2);
    assertThat(root.findValuesAsString("status"))
        .contains("known", "unknown", "scored", "unscored");
    assertThat(root.findValuesAsString("reason")).contains("rejected-by-check", "missing-data");
    assertThat(root.at("/findings")).isNotEmpty();
    assertThat(root.at("/pack/parameters")).isNotEmpty();
    assertThat(written()).doesNotContainPattern("[0-9][eE][-+]?[0-9]").endsWith("}");
  }

  @Test
  void findings_can_be_had_alone() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.writeFindings(EVALUATION.findings(), out);
    assertThat(JSON.readTree(out.toString(UTF_8)).get("findings"))
        .hasSize(EVALUATION.findings().size());
  }

  @Test
  void a_derivation_is_a_tree_in_json_too() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(EVALUATION.explain("56", "2.1.1").orElseThrow(), out);
    JsonNode root = JSON.readTree(out.toString(UTF_8));
    assertThat(root.get("kind").asString()).isEqualTo("node");
    assertThat(root.findValuesAsString("kind")).contains("rule", "datum", "agency");
  }

  @ParameterizedTest
  @CsvSource({
    "/format, \"chiso-evaluation-2\", /format",
    "/pack/status, \"maybe\", /pack/status",
    "/localities/0/results/0/score, {}, /localities/0/results/0/score",
    "/localities/0/results/0/level, \"province\", /localities/0/results/0/level",
    "/localities/0/code, 33, /localities/0/code",
    "/findings/0/severity, \"fatal\", /findings/0/severity",
    "/findings/0/message/vi, null, /findings/0/message/vi",
    "/goalposts/0/minimum, \"0\", /goalposts/0/minimum",
  })
  void a_broken_document_is_refused_at_the_place_of_the_fault(
      String place, String value, String fault) {
    JsonNode root = JSON.readTree(written());
    int cut = place.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) root.at(place.substring(0, cut));
    parent.set(place.substring(cut + 1), JSON.readTree(value));
    assertThat(faults(root.toString())).isNotEmpty().allMatch(each -> each.startsWith(fault));
  }
}
