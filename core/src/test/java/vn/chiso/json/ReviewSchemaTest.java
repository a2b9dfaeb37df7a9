package vn.chiso.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.TestPack;

class ReviewSchemaTest {
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12)
      .getSchema(Schemas.review());
  private static final Evaluation EVALUATION = Evaluator.of(TestPack.minimal().read())
      .evaluate(Dataset.builder(2022)
          .datum("population", "33", "26.5")
          .datum("policies", "33", "three")
          .datum("policies", "33", "3")
          .build());

  private static String written() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReviewJson.write(EVALUATION, out);
    return out.toString(UTF_8);
  }

  @Test
  void what_we_write_is_what_the_schema_promises() {
    assertThat(SCHEMA.validate(written(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void every_finding_stands_in_one_cause() {
    JsonNode review = JsonMapper.shared().readTree(written());

    int places = 0;
    for (JsonNode cause : review.path("causes")) {
      places += 1 + cause.path("followOns").size();
    }
    assertThat(places).isEqualTo(review.path("findings").size()).isPositive();
    assertThat(review.path("counts").path("error").asInt()).isPositive();
    assertThat(review.findValuesAsString("verdict")).contains("fails", "cannot-say");
  }
}
