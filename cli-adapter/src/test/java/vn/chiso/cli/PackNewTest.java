package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

final class PackNewTest {
  @TempDir
  private Path temporary;

  static Iterable<String> shipped() {
    return RulePack.builtInIds();
  }

  private Run fresh(String id, String from, Object... more) {
    return Run.with()
        .run(Stream.concat(
                Stream.of("pack", "new", id, "--from", from, "--out", temporary), Stream.of(more))
            .toArray());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_new_edition_of_every_shipped_pack_checks_clean_and_passes_its_cases(String from) {
    fresh("pii-2031", from).succeeds();
    Path folder = temporary.resolve("pii-2031");

    Run check = Run.chiso("pack", "check", folder, "--format", "json").succeeds();
    assertThat(new JsonMapper().readTree(check.out()).get("packs").get(0).get("gaps"))
        .isEmpty();
    Run.with().evaluators(Evaluator::of).run("pack", "test", folder).succeeds();
  }

  @Test
  void it_says_where_the_pack_is_and_the_next_three_steps() {
    Run run = fresh("pii-2031", "pii-2025", "--lang", "en").succeeds();

    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("pii-2031: a draft, the same as pii-2025 until you change it.")
        .contains("1. Edit", "/pii-2031/CHANGES.md", "2. After every change: chiso pack check ")
        .contains("3. Change or add the cases", "chiso pack test ");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_place_is_told_as_short_as_it_can_be() {
    Path here = Path.of("").toAbsolutePath().relativize(temporary.toAbsolutePath());
    Run run = Run.chiso("pack", "new", "pii-2031", "--from", "pii-2025", "--out", "./" + here)
        .succeeds();

    assertThat(run.out()).contains(here + "/pii-2031").doesNotContain("./" + here);
  }

  @Test
  void the_packs_own_folder_may_be_named() {
    Path folder = temporary.resolve("pii-2031");
    Run.chiso("pack", "new", "pii-2031", "--from", "pii-2025", "--out", folder).succeeds();

    assertThat(folder.resolve("pack.yaml")).exists();
  }

  @Test
  void what_is_there_is_left_alone() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("pii-2031"));
    Files.writeString(folder.resolve("notes.txt"), "mine");

    assertThat(fresh("pii-2031", "pii-2025").failsPolitely(ExitCode.USAGE).err())
        .contains("không ghi đè");
    assertThat(folder.toFile().list()).containsExactly("notes.txt");
  }

  @Test
  void an_id_that_is_none_or_is_taken_is_refused() {
    assertThat(fresh("PII_2031", "pii-2025").failsPolitely(ExitCode.USAGE).err())
        .contains("PII_2031");
    assertThat(fresh("pii-2023", "pii-2025").failsPolitely(ExitCode.USAGE).err())
        .contains("đã có");
    assertThat(fresh("pii-2031", "pii-2099").failsPolitely(ExitCode.USAGE).err())
        .contains("pii-2099");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void the_year_is_that_of_the_id_or_the_one_given() {
    assertThat(fresh("pii-next", "pii-2025").failsPolitely(ExitCode.USAGE).err())
        .contains("--edition");
    assertThat(fresh("pii-next", "pii-2025", "--edition", "31")
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("1900");
    fresh("pii-next", "pii-2025", "--edition", "2031").succeeds();
    assertThat(RulePack.of(temporary.resolve("pii-next")).manifest().edition()).isEqualTo(2031);
  }

  @Test
  void check_lists_everything_by_file_and_line_with_a_hint() throws IOException {
    fresh("pii-2031", "pii-2023").succeeds();
    Path folder = temporary.resolve("pii-2031");
    Path items = folder.resolve("items.csv");
    Files.writeString(items, Files.readString(items).replaceFirst(",count,", ",cuont,"));
    Path formulas = folder.resolve("pillars/2-human-capital/formulas.drl");
    Files.writeString(
        formulas,
        Files.readString(formulas).replace("item == \"population\"", "item == \"populatoin\""));

    Run run = Run.chiso("pack", "check", folder, "--lang", "en").failsPolitely(ExitCode.PACK);
    assertThat(run.out())
        .containsSubsequence("items.csv\n", "cuont", "count", "formulas.drl\n", "population")
        .containsPattern("\\d+ problems in \\d files\\. The rule pack can’t be used\\.");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);

    JsonNode pack = new JsonMapper()
        .readTree(
            Run.chiso("pack", "check", folder, "pii-2025", "--format", "json").out())
        .get("packs");
    assertThat(pack.get(0).get("sound").asBoolean()).isFalse();
    assertThat(pack.get(0).get("problems").get(0).get("file").asString()).isEqualTo("items.csv");
    assertThat(pack.get(1).get("sound").asBoolean()).isTrue();
  }

  @Test
  void rules_without_cases_are_listed_and_no_failure() throws IOException {
    fresh("pii-2031", "pii-2023").succeeds();
    Path folder = temporary.resolve("pii-2031");
    Files.delete(folder.resolve("pillars/4-market/checks.cases.yaml"));

    Run run = Run.chiso("pack", "check", folder).succeeds();
    assertThat(run.out())
        .contains("Quy tắc chưa đủ ca kiểm thử: 1", "pillars/4-market/checks.drl\n");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void check_has_no_csv_form() {
    assertThat(Run.chiso("pack", "check", "pii-2023", "--format", "csv")
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("json");
  }
}
