package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees, to the letter. {@code -Dgolden.update=true} writes the files anew. */
final class GoldenTest {
  private static final Path EXAMPLE = Path.of("../examples/khanh-hoa-2025");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void the_example_reads_as_it_did(String language) throws IOException {
    assumeTrue(Files.isDirectory(EXAMPLE), "the examples are not here");
    Path golden = GOLDEN.resolve("khanh-hoa-2025." + language + ".txt");

    Run run = Run.chiso("evaluate", EXAMPLE.toString().replace('\\', '/'), "--lang", language)
        .succeeds();

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, run.out());
    }
    assertThat(run.out()).isEqualTo(Files.readString(golden));
    assertThat(run.lines()).allMatch(line -> Display.width(line) <= Display.WIDTH);
  }

  @Test
  void the_readme_shows_this_very_table() throws IOException {
    Path readme = Path.of("../README.md");
    assumeTrue(Files.isRegularFile(readme), "the README is not here");
    List<String> lines = Files.readAllLines(GOLDEN.resolve("khanh-hoa-2025.vi.txt"));
    int from = lines.indexOf(
        lines.stream().filter(line -> line.startsWith("Mã")).findFirst().orElseThrow());
    int to = lines.indexOf(
        lines.stream().filter(line -> line.startsWith("†")).findFirst().orElseThrow());

    assertThat(Files.readString(readme)).contains(String.join("\n", lines.subList(from, to + 1)));
  }
}
