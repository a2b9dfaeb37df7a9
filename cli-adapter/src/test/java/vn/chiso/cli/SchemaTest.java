package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.json.Schemas;

final class SchemaTest {
  private final JsonMapper json = new JsonMapper();

  @Test
  void each_schema_is_printed_as_it_is() {
    assertThat(Run.chiso("schema", "dataset").succeeds().out()).isEqualTo(Schemas.dataset());
    assertThat(Run.chiso("schema", "submission").succeeds().out()).isEqualTo(Schemas.submission());
    assertThat(Run.chiso("schema", "collected").succeeds().out()).isEqualTo(Schemas.collected());
    assertThat(Run.chiso("schema", "evaluation").succeeds().out()).isEqualTo(Schemas.evaluation());
    assertThat(Run.chiso("schema", "review").succeeds().out()).isEqualTo(Schemas.review());
    assertThat(Run.chiso("schema", "whatif").succeeds().out()).isEqualTo(Schemas.whatIf());
    assertThat(Run.chiso("schema", "audit").succeeds().out()).isEqualTo(Schemas.audit());
    assertThat(Run.chiso("schema", "pack").succeeds().out()).isEqualTo(Schemas.pack());
    assertThat(Run.chiso("schema", "cases").succeeds().out()).isEqualTo(Schemas.cases());
    assertThat(Run.chiso("schema", "diff").succeeds().out()).isEqualTo(Schemas.packDiff());
    assertThat(Run.chiso("schema", "line").succeeds().out()).isEqualTo(Schemas.evaluationLine());
  }

  @Test
  void without_a_name_all_are_printed_in_one_object() {
    JsonNode all = json.readTree(Run.chiso("schema").succeeds().out());

    assertThat(all.get("dataset")).isEqualTo(json.readTree(Schemas.dataset()));
    assertThat(all.get("submission")).isEqualTo(json.readTree(Schemas.submission()));
    assertThat(all.get("collected")).isEqualTo(json.readTree(Schemas.collected()));
    assertThat(all.get("evaluation")).isEqualTo(json.readTree(Schemas.evaluation()));
    assertThat(all.get("review")).isEqualTo(json.readTree(Schemas.review()));
    assertThat(all.get("whatif")).isEqualTo(json.readTree(Schemas.whatIf()));
    assertThat(all.get("audit")).isEqualTo(json.readTree(Schemas.audit()));
    assertThat(all.get("pack")).isEqualTo(json.readTree(Schemas.pack()));
    assertThat(all.get("cases")).isEqualTo(json.readTree(Schemas.cases()));
    assertThat(all.get("diff")).isEqualTo(json.readTree(Schemas.packDiff()));
    assertThat(all.get("line")).isEqualTo(json.readTree(Schemas.evaluationLine()));
  }
}
