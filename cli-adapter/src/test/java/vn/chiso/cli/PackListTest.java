package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class PackListTest {
  @Test
  void the_built_in_packs_are_listed() {
    Run run = Run.chiso("pack", "list").succeeds();

    assertThat(run.lines())
        .anyMatch(line -> line.matches("pii-2023 .*năm 2023 +2023 +dự thảo +\\d+/52 +63"))
        .anyMatch(line -> line.matches("pii-2024 .*năm 2024 +2024 +dự thảo +47/52 +63"))
        .anyMatch(line -> line.matches("pii-2025 .*năm 2025 +2025 +dự thảo +\\d+/52 +34"));
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void csv_and_json_say_the_same() {
    String csv = Run.chiso("pack", "list", "--format", "csv").succeeds().out();
    JsonNode json = new JsonMapper()
        .readTree(Run.chiso("pack", "list", "--format", "json").succeeds().out())
        .get("packs")
        .get(0);

    assertThat(csv).contains("pii-2023,").contains(",2023,draft,");
    assertThat(json.get("id").asString()).isEqualTo("pii-2023");
    assertThat(json.get("localities").asInt()).isEqualTo(63);
  }
}
