package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.chiso.json.Schemas;

final class PackSchemasTest {
  private static final Path SHIPPED = Path.of("../rules/packs");

  @TempDir
  private Path temporary;

  private static List<String> refused(String schema, String yaml) {
    Schema parsed =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    String json = new YAMLMapper().readTree(yaml).toString();
    return parsed.validate(json, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SHIPPED)) {
      return all.filter(file -> file.toString().matches(".*(\\.cases|pack)\\.yaml"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void shipped_packs_keep_to_the_schemas(Path file) throws IOException {
    String schema = file.endsWith("pack.yaml") ? Schemas.pack() : Schemas.cases();

    assertThat(refused(schema, Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status: draft | status: dratf | /status",
        "edition: 2025 | edition: soon | /edition",
        "mode: half-up | mode: up-half | /scoring/rounding/mode",
        "based-on: | basedon: | basedon",
        "date: 2023-02-03 | date: 3/2/2023 | /legal-basis/0/date"
      })
  void a_slip_in_the_manifest_is_seen_while_typing(String sound, String slip, String place)
      throws IOException {
    String text = Files.readString(SHIPPED.resolve("pii-2025/pack.yaml"));

    assertThat(text).contains(sound);
    assertThat(refused(Schemas.pack(), text.replace(sound, slip)))
        .isNotEmpty()
        .anyMatch(told -> told.contains(place));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{case: a, rule: r, kind: fire, expect: nothing} | /0/kind",
        "{case: a, kind: fires, expect: nothing} | rule",
        "{case: a, rule: r, kind: fires, expects: nothing} | expect",
        "{case: a, rule: r, kind: fires, given: {population: 1.290.800}, expect: nothing} | /given",
        "{case: a, rule: r, kind: fires, expect: {findings: x}} | /0/expect"
      })
  void a_slip_in_a_case_is_seen_while_typing(String slip, String place) {
    assertThat(refused(Schemas.cases(), "- " + slip))
        .isNotEmpty()
        .anyMatch(told -> told.contains(place));
  }

  @Test
  void a_new_edition_brings_the_schemas_and_its_files_name_them() throws IOException {
    Run.chiso("pack", "new", "pii-2031", "--from", "pii-2025", "--out", temporary)
        .succeeds();
    Path pack = temporary.resolve("pii-2031");

    assertThat(Files.readString(pack.resolve(".schemas/pack.schema.json")))
        .isEqualTo(Schemas.pack());
    try (Stream<Path> all = Files.walk(pack)) {
      List<Path> yaml = all.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(yaml).hasSizeGreaterThan(3).allSatisfy(file -> {
        String first = Files.readAllLines(file).get(0);
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(file.resolveSibling(first.substring(first.indexOf('=') + 1))).exists();
      });
    }
  }
}
