package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chiso.evaluate.Evaluator;

final class StreamTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String INDICATOR = "st-organisations-per-10000-people";
  private static final String GOOD = line("33", "26");

  @TempDir
  Path folder;

  private static String line(String locality, String organisations) {
    return "{\"dataset\":{\"id\":\"d" + locality
        + "\",\"pack\":\"pii-2023\",\"year\":2022},\"data\":["
        + "{\"locality\":\"" + locality + "\",\"item\":\"st-organisations\",\"value\":"
        + organisations + ",\"status\":\"official\"},{\"locality\":\"" + locality
        + "\",\"item\":\"population\",\"value\":1290800,\"status\":\"official\"}]}";
  }

  private Path goalposts(String row) throws IOException {
    String header = "indicator,minimum,maximum,year,provenance,source\n";
    return Files.writeString(folder.resolve("goalposts.csv"), header + row + "\n");
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("all.ndjson"), String.join("\n", lines) + "\n");
  }

  private static Run stream(String in, Object... more) {
    return Run.with()
        .in(in)
        .run(Stream.concat(Stream.of("evaluate", "-", "--stream"), Stream.of(more))
            .toArray());
  }

  private static List<JsonNode> lines(Run run) {
    return run.lines().stream().map(JSON::readTree).toList();
  }

  private static JsonNode result(JsonNode line, String id) {
    for (JsonNode result : line.at("/localities/0/results")) {
      if (result.get("id").asString().equals(id)) {
        return result;
      }
    }
    throw new AssertionError(id);
  }

  @Test
  void every_dataset_gives_a_line_behind_the_first() throws IOException {
    Run run =
        Run.chiso("evaluate", file(GOOD, "", line("56", "40")), "--stream").succeeds();

    List<JsonNode> lines = lines(run);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0).at("/pack/id").asString()).isEqualTo("pii-2023");
    assertThat(lines.subList(1, 3))
        .extracting(line -> line.at("/dataset/id").asString())
        .containsExactly("d33", "d56");
    assertThat(lines.get(2).at("/localities/0/code").asString()).isEqualTo("56");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void many_lines_come_in_order() {
    List<String> in =
        IntStream.range(0, 300).mapToObj(i -> line("33", "" + (i + 1))).toList();

    List<JsonNode> lines = lines(stream(String.join("\n", in)).succeeds());

    assertThat(lines.subList(1, lines.size()))
        .extracting(line -> result(line, INDICATOR).at("/value/exact").decimalValue())
        .isSorted()
        .doesNotHaveDuplicates()
        .hasSize(300);
  }

  @Test
  void results_are_those_of_the_dataset_alone() throws IOException {
    Path goalposts = goalposts("2.2.4,0,1,2022,illustrative,made up");
    JsonNode alone = JSON.readTree(Run.with()
        .in(GOOD)
        .run("evaluate", "-", "--format", "json", "--goalposts", goalposts)
        .succeeds()
        .out());

    List<JsonNode> lines = lines(stream(GOOD, "--goalposts", goalposts).succeeds());

    assertThat(lines.get(0).get("goalposts")).isEqualTo(alone.get("goalposts"));
    assertThat(lines.get(1).has("goalposts")).isFalse();
    assertThat(result(lines.get(1), INDICATOR).get("score"))
        .isEqualTo(result(alone, INDICATOR).get("score"));
    assertThat(result(lines.get(1), INDICATOR).at("/score/status").asString()).isEqualTo("scored");
  }

  @Test
  void a_broken_line_is_told_and_the_others_are_evaluated() {
    Run run = stream(GOOD + "\nnonsense\n" + GOOD).failsPolitely(ExitCode.FINDINGS);

    List<JsonNode> lines = lines(run);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(2).get("localities")).isEmpty();
    assertThat(lines.get(2).findValuesAsString("check")).contains("json.broken");
    assertThat(lines.get(2).get("findings").toString()).contains("\"(stdin):2\"");
    assertThat(lines.get(3).get("localities")).hasSize(1);
    assertThat(stream("nonsense\n" + GOOD, "--pack", "pii-2023", "--fail-on", "none")
            .succeeds()
            .lines())
        .hasSize(3);
  }

  @Test
  void a_first_line_that_names_no_pack_needs_one_named() {
    assertThat(stream("nonsense\n" + GOOD).failsPolitely(ExitCode.FINDINGS).err())
        .contains("--pack");
    assertThat(stream("").failsPolitely(ExitCode.USAGE).err()).contains("--pack");
    assertThat(stream("", "--pack", "pii-2023").succeeds().lines()).hasSize(1);
  }

  @Test
  void goalposts_that_are_wrong_are_told_once_and_count() throws IOException {
    Path goalposts = goalposts("2.2.4,9,1,2022,illustrative,made up");

    List<JsonNode> lines =
        lines(stream(GOOD + "\n" + GOOD, "--goalposts", goalposts).failsPolitely(3));

    assertThat(lines.get(0).findValuesAsString("check")).containsExactly("goalposts.upside-down");
    assertThat(lines.get(1).findValuesAsString("check")).doesNotContain("goalposts.upside-down");
    assertThat(result(lines.get(1), INDICATOR).at("/score/reason").asString())
        .isEqualTo("rejected-goalposts");
    assertThat(stream("", "--pack", "pii-2023", "--goalposts", goalposts).exit())
        .isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void what_does_not_go_with_a_stream_is_refused() throws IOException {
    assertThat(stream(GOOD, "--goalposts", "set").failsPolitely(2).err())
        .contains("--goalposts TỆP");
    assertThat(stream(GOOD, "--format", "csv").failsPolitely(2).err()).contains("--format");
    assertThat(stream(GOOD, "--bom").failsPolitely(2).err()).contains("--bom");
    assertThat(stream(GOOD, "--all").failsPolitely(2).err()).contains("--all");
    assertThat(stream(GOOD, "--locality", "33").failsPolitely(2).err()).contains("--locality");
    assertThat(stream(GOOD, "--goalposts", "none.csv").failsPolitely(2).err()).contains("none.csv");
    assertThat(Run.chiso("evaluate", folder, "--stream").failsPolitely(2).err())
        .contains(folder.toString());
    assertThat(Run.chiso("evaluate", folder.resolve("none"), "--stream")
            .failsPolitely(2)
            .err())
        .contains("không tồn tại");
  }

  @Test
  void a_file_of_lines_without_the_option_says_what_to_type() throws IOException {
    Path file = file(GOOD);

    assertThat(Run.chiso("validate", file, "--lang", "en").failsPolitely(2).err())
        .containsIgnoringWhitespaces("chiso evaluate " + file + " --stream");
  }

  @Test
  void a_file_takes_the_lines_once_all_are_there() throws IOException {
    Path output = folder.resolve("result.ndjson");

    Run run = stream(GOOD, "--output", output).succeeds();

    assertThat(run.out()).isEmpty();
    assertThat(output).content().isEqualTo(stream(GOOD).out());
  }

  @Test
  void a_reader_that_has_read_enough_ends_the_run() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String in = (GOOD + "\n").repeat(1_000);

    int exit = Run.with().in(in).run(closedAfter(3_000), err, "evaluate", "-", "--stream");

    assertThat(exit).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void the_pack_is_compiled_once() {
    int[] compiled = {0};

    Run run = Run.with()
        .in((GOOD + "\n").repeat(200))
        .evaluators(pack -> {
          compiled[0]++;
          return Evaluator.of(pack);
        })
        .run("evaluate", "-", "--stream");

    assertThat(run.succeeds().lines()).hasSize(201);
    assertThat(compiled[0]).isEqualTo(1);
  }

  private static OutputStream closedAfter(int bytes) {
    return new OutputStream() {
      private int count;

      @Override
      public void write(int each) throws IOException {
        if (++count > bytes) {
          throw new IOException("Broken pipe");
        }
      }
    };
  }
}
