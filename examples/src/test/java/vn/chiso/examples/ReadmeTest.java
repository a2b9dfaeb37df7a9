package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {
  private static final Path SOURCES = Path.of("src/main/java/vn/chiso/examples");
  private static final Path README = Path.of("../README.md");

  private static List<String> shown(String example) throws IOException {
    List<String> lines = Files.readAllLines(SOURCES.resolve(example + ".java"));
    List<String> trimmed = lines.stream().map(String::strip).toList();
    List<String> body =
        lines.subList(trimmed.indexOf("// README begins") + 1, trimmed.indexOf("// README ends"));
    int indent = body.get(0).length() - body.get(0).stripLeading().length();
    return body.stream().map(line -> line.substring(indent)).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EmbedInService", "EvaluateLines", "ReplacePacks"})
  void the_readme_shows_the_very_lines_that_run_here(String example) throws IOException {
    assertThat(Files.readString(README)).contains(String.join("\n", shown(example)));
  }
}
