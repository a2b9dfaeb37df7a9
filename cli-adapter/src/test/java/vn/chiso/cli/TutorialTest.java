package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.evaluate.Evaluator;

/** Whoever follows {@code rules/README.md} word by word gets what it says. */
final class TutorialTest {
  private static final Path README = Path.of("..", "rules", "README.md");

  @TempDir
  Path desk;

  @Test
  void edition_2026_can_be_opened_step_by_step() throws IOException {
    List<Tutorial.Step> steps = Tutorial.read(README, "Mở phiên bản 2026");

    assertThat(steps).hasSizeGreaterThan(16);
    for (Tutorial.Step step : steps) {
      follow(step);
    }
  }

  private void follow(Tutorial.Step step) throws IOException {
    if (step instanceof Tutorial.Step.Command command) {
      run(command);
    } else if (step instanceof Tutorial.Step.Replace replace) {
      String text = Files.readString(desk.resolve(replace.file()));
      assertThat(text).as(replace.file()).contains(replace.old());
      Files.writeString(desk.resolve(replace.file()), text.replace(replace.old(), replace.by()));
    } else if (step instanceof Tutorial.Step.Row row) {
      row(row);
    } else if (step instanceof Tutorial.Step.Append append) {
      Path file = desk.resolve(append.file());
      assertThat(Files.exists(file)).as(append.file()).isNotEqualTo(append.create());
      Files.writeString(file, (append.create() ? "" : Files.readString(file)) + append.lines());
    }
  }

  private void row(Tutorial.Step.Row row) throws IOException {
    Path file = desk.resolve(row.file());
    List<String> lines = Files.readAllLines(file);
    assertThat(lines)
        .as(row.file())
        .filteredOn(line -> line.startsWith(row.beginning()))
        .hasSize(1);
    Files.writeString(
        file,
        lines.stream()
            .map(line -> line.startsWith(row.beginning())
                ? (row.below() ? line + "\n" : "") + row.lines()
                : line + "\n")
            .collect(Collectors.joining()));
  }

  /** What is typed in the folder of the project runs here as if the pack lay on a desk. */
  private void run(Tutorial.Step.Command command) {
    List<String> words = Arrays.asList(command.line().split(" "));
    assertThat(words.get(0)).isEqualTo("./chiso");
    List<String> args = new ArrayList<>(words.stream().skip(1).map(this::onDesk).toList());
    if (args.contains("new")) {
      args.addAll(List.of("--out", desk.toString()));
    }
    Run run = Run.with().evaluators(Evaluator::of).run(args.toArray());

    assertThat(run.exit())
        .as("%s\n%s%s", command.line(), run.out(), run.err())
        .isEqualTo(command.exit());
    command
        .shown()
        .forEach(line -> assertThat(run.out() + run.err()).containsIgnoringWhitespaces(line));
  }

  private String onDesk(String word) {
    return word.startsWith("./") ? desk.resolve(word.substring(2)).toString() : word;
  }
}
