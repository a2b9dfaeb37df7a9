package vn.chiso.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.evaluate.Evaluator;

final class PackTestTest {
  private static final Path SHIPPED = Path.of("../rules/packs/pii-2023");
  private static final String FORMULAS = "pillars/2-human-capital/formulas.drl";

  @TempDir
  private Path temporary;

  /** A copy of a shipped pack, with one text replaced by another. */
  private Path changed(String file, String old, String replacement) throws IOException {
    Path copy = temporary.resolve("pii-2023");
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path each : files.toList()) {
        Files.copy(each, copy.resolve(SHIPPED.relativize(each).toString()));
      }
    }
    String text = Files.readString(copy.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(copy.resolve(file), text.replace(old, replacement));
    return copy;
  }

  private static Run test(Path pack, String... options) {
    return Run.with()
        .evaluators(Evaluator::of)
        .run(Stream.concat(Stream.of("pack", "test", pack), Stream.of(options)).toArray());
  }

  @Test
  void a_sound_pack_passes() {
    Run run = Run.chiso("pack", "test", "pii-2023", "--lang", "en").succeeds();

    assertThat(run.out()).matches("""
        Rule pack: .*\\(pii-2023, draft\\)

        Cases: (\\d+) of \\1 passed\\.
        Golden figures: 2 of 2 passed\\.
        Everything came out as expected\\.
        """);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void what_failed_is_shown_with_both_figures_its_rule_and_their_places() throws IOException {
    Path pack = changed(
        FORMULAS,
        "$organisations, $population",
        "$organisations, Sum.of($population, $population)");
    Run run = test(pack);

    assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out())
        .containsPattern("✗ pillars/2-human-capital/formulas\\.cases\\.yaml:\\d+\n")
        .containsPattern(
            "quy tắc “2\\.2\\.4 formula: [^”]+”\\s+\\(pillars/2-human-capital/formulas\\.drl:\\d+\\)")
        .containsPattern("    giá trị của 2\\.2\\.4\n      mong đợi   0,2\n      nhận được  0,1\n")
        .containsPattern("\\d kết quả khác với mong đợi\\.");
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void json_has_every_trial_with_plain_numbers() throws IOException {
    Path pack = changed("golden/quang-tri-2023/expected.csv", "15.63,15.65", "15.7,15.8");
    JsonNode json = new JsonMapper().readTree(test(pack, "--format", "json").out());

    assertThat(json.get("passed").asBoolean()).isFalse();
    assertThat(json.get("golden").get("failed").asInt()).isEqualTo(1);
    assertThat(json.get("case").get("failed").asInt()).isZero();
    assertThat(json.get("trials")).hasSizeGreaterThan(100).anySatisfy(trial -> {
      assertThat(trial.get("file").asString()).isEqualTo("golden/quang-tri-2023/expected.csv");
      assertThat(trial.get("line").asInt()).isEqualTo(2);
      assertThat(trial.get("differences").get(0).get("expected").asString())
          .isEqualTo("15.7..15.8");
      assertThat(trial.get("differences").get(0).get("actual").asString()).startsWith("15.63");
    });
  }

  @Test
  void an_archive_is_tried_like_its_folder() throws IOException {
    Path archive = PackZips.write(SHIPPED, temporary.resolve("p.zip"));

    assertThat(test(archive, "--format", "json").succeeds().out())
        .isEqualTo(Run.chiso("pack", "test", "pii-2023", "--format", "json").out());
  }

  @Test
  void an_archive_evaluates_like_its_folder() throws IOException {
    Path archive = PackZips.write(SHIPPED, temporary.resolve("p.zip"));
    Path example = Path.of("../examples/hung-yen-2023");

    String fromArchive = Run.with()
        .evaluators(Evaluator::of)
        .run("evaluate", example, "--pack", archive, "--format", "json", "--fail-on", "none")
        .succeeds()
        .out();
    assertThat(fromArchive)
        .isEqualTo(Run.chiso("evaluate", example, "--format", "json", "--fail-on", "none")
            .out());
  }

  @Test
  void a_pack_is_tried_again_whenever_it_is_saved() throws Exception {
    Path pack = changed(
        FORMULAS,
        "$organisations, $population",
        "$organisations, Sum.of($population, $population)");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Thread watching =
        new Thread(() -> Run.with().run(out, err, "pack", "test", pack, "--watch", "--lang", "en"));
    watching.start();
    try {
      await(out, 1);
      assertThat(out.toString(UTF_8)).contains("got       0.1", " failed.");

      Files.writeString(pack.resolve(FORMULAS), "rule");
      await(out, 2);
      assertThat(out.toString(UTF_8)).contains("Rule pack pii-2023 has");

      Files.copy(SHIPPED.resolve(FORMULAS), pack.resolve(FORMULAS), REPLACE_EXISTING);
      await(out, 3);
      assertThat(out.toString(UTF_8)).contains("Everything came out as expected.");
    } finally {
      watching.interrupt();
      watching.join();
    }
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  /** Waits until the pack was tried so often. */
  private static void await(ByteArrayOutputStream out, int times) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (out.toString(UTF_8).split("Waiting for changes", -1).length <= times) {
      assertThat(System.nanoTime()).as(out.toString(UTF_8)).isLessThan(end);
      Thread.sleep(20);
    }
  }

  @ParameterizedTest
  @CsvSource({"pii-2023, có sẵn", "pii-2032, không thấy", ". , pack.yaml"})
  void only_the_place_of_a_pack_is_watched(String place, String message) {
    assertThat(Run.chiso("pack", "test", place, "--watch").err()).contains(message);
  }

  @Test
  void watching_has_no_json() {
    assertThat(Run.chiso("pack", "test", SHIPPED, "--watch", "--format", "json")
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("--watch chỉ dùng với --format table");
  }

  @Test
  void a_pack_that_cannot_be_used_is_told_as_everywhere() throws IOException {
    Path pack = changed(FORMULAS, "rule \"2.2.4", "rul \"2.2.4");

    assertThat(test(pack).failsPolitely(ExitCode.PACK).err()).contains(FORMULAS);
  }

  @Test
  void a_case_that_is_written_wrong_makes_a_pack_unusable() throws IOException {
    Path pack = changed(FORMULAS.replace(".drl", ".cases.yaml"), "kind: fires", "kind: fire");

    assertThat(test(pack).failsPolitely(ExitCode.PACK).err()).contains("formulas.cases.yaml:");
  }

  @Test
  void an_unknown_pack_and_a_form_there_is_not_are_wrong_usage() {
    assertThat(
            Run.chiso("pack", "test", "pii-2032").failsPolitely(ExitCode.USAGE).err())
        .contains("pii-2032");
    assertThat(Run.chiso("pack", "test", "pii-2023", "--format", "csv")
            .failsPolitely(ExitCode.USAGE)
            .err())
        .contains("không có dạng csv");
  }
}
