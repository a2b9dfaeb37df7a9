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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.evaluate.Scenario;
import vn.chiso.evaluate.Target;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.TestPack;

class WhatIfSchemaTest {
  private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12)
      .getSchema(Schemas.whatIf());
  private static final Goalposts POSTS = new Goalposts(
      "2.1.1",
      BigDecimal.ZERO,
      BigDecimal.ONE,
      Goalposts.Basis.DATASET,
      Provenance.PUBLISHED,
      "test",
      Origin.MEMORY);
  private static final Dataset DATASET = Dataset.builder(2022)
      .datum("st-organisations", "33", "26")
      .datum("population", "33", "1300000")
      .datum("st-organisations", "56", "40")
      .datum("population", "56", "1300000")
      .goalposts(POSTS)
      .build();
  private static final Evaluation BEFORE =
      Evaluator.of(TestPack.minimal().read()).evaluate(DATASET);

  private static JsonNode scenarios() {
    Entry organisations = DATASET.entries().get(0);
    List<Scenario> scenarios = List.of(
        Scenario.named("more").figure(organisations.with(new BigDecimal("52"))).build(),
        Scenario.named("odd").figure(organisations.with(new BigDecimal("2.5"))).build(),
        Scenario.named("none")
            .figure(organisations.with(null))
            .goalposts(POSTS)
            .weight("2.1.1", new BigDecimal("2"))
            .build());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WhatIfJson.write(
        BEFORE,
        scenarios.stream()
            .map(each -> new WhatIfJson.Case(each, BEFORE.whatIf(each)))
            .toList(),
        out);
    return sound(out);
  }

  private static JsonNode ways(Target target) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WhatIfJson.writeWays(BEFORE, BEFORE.scoreCard("33").orElseThrow(), target, out);
    return sound(out);
  }

  private static JsonNode sound(ByteArrayOutputStream out) {
    assertThat(SCHEMA.validate(out.toString(UTF_8), InputFormat.JSON)).isEmpty();
    return JsonMapper.shared().readTree(out.toString(UTF_8));
  }

  @Test
  void scenarios_are_written_as_the_schema_promises() {
    JsonNode scenarios = scenarios().path("scenarios");

    JsonNode first = scenarios.path(0).path("changes").path(0);
    assertThat(scenarios.path(0).path("findings")).isEmpty();
    assertThat(scenarios.path(0).findValuesAsString("scoreChange")).contains("20");
    assertThat(first.path("locality").asString()).isEqualTo("33");
    assertThat(scenarios.path(1).path("findings")).isNotEmpty();
    assertThat(scenarios.path(2).findValuesAsString("reason")).contains("missing-data");
    assertThat(scenarios.path(2).path("weights").path("2.1.1").asInt()).isEqualTo(2);
  }

  @Test
  void ways_are_written_as_the_schema_promises() {
    JsonNode ways = ways(Target.rank("2.1.1", 1));

    assertThat(ways.path("target").path("met").asBoolean()).isFalse();
    assertThat(ways.findValuesAsString("item")).contains("st-organisations");
    assertThat(ways.findValuesAsString("outcome")).contains("found");
    assertThat(ways(Target.score("2.1.1", BigDecimal.TEN)).path("ways")).isEmpty();
  }
}
