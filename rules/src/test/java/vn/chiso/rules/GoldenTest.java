package vn.chiso.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;

/** Published figures must come out again: every {@code golden} folder of every pack. */
class GoldenTest {
  private static final Path PACKS = Path.of("packs");

  @TestFactory
  Stream<DynamicTest> published_figures_come_out_again() throws IOException {
    return folders().stream().flatMap(GoldenTest::tests);
  }

  @Test
  void there_are_golden_figures_for_every_pack() throws IOException {
    assertThat(folders().stream()
            .map(folder -> folder.getParent().getParent().getFileName().toString())
            .distinct())
        .contains("pii-2023", "pii-2024", "pii-2025");
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.walk(PACKS)) {
      return files
          .filter(file -> file.endsWith("expected.csv"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  private static Stream<DynamicTest> tests(Path folder) {
    String pack = folder.getParent().getParent().getFileName().toString();
    Evaluation evaluation = Evaluators.of(pack).evaluate(Dataset.read(folder));
    List<DynamicTest> tests = new ArrayList<>();
    for (Expected expected : Expected.read(folder.resolve("expected.csv"))) {
      tests.add(dynamicTest(
          pack + " " + folder.getFileName() + " " + expected.locality() + " " + expected.node(),
          () -> assertThat(exact(evaluation, expected))
              .isBetween(expected.minimum(), expected.maximum())));
    }
    assertThat(tests).as("expectations of %s", folder).isNotEmpty();
    return tests.stream();
  }

  private static BigDecimal exact(Evaluation evaluation, Expected expected) {
    NodeResult result = evaluation
        .scoreCard(expected.locality())
        .orElseThrow()
        .result(expected.node())
        .orElseThrow();
    assertThat(result.score()).isInstanceOf(Score.Scored.class);
    return ((Score.Scored) result.score()).exact();
  }

  private record Expected(String locality, String node, BigDecimal minimum, BigDecimal maximum) {
    static List<Expected> read(Path file) {
      try (Stream<String> lines = Files.lines(file)) {
        return lines
            .skip(1)
            .filter(line -> !line.isBlank())
            .map(line -> line.split(",", 5))
            .map(Expected::of)
            .toList();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static Expected of(String[] cells) {
      return new Expected(cells[0], cells[1], new BigDecimal(cells[2]), new BigDecimal(cells[3]));
    }
  }
}
