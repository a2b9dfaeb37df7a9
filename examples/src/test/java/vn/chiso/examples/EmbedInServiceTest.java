package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbedInServiceTest {
  private static final Path SOURCE = Path.of("src/main/java/vn/chiso/examples/EmbedInService.java");
  private static final Path README = Path.of("../README.md");

  private static List<String> shown() throws IOException {
    List<String> lines = Files.readAllLines(SOURCE);
    List<String> trimmed = lines.stream().map(String::strip).toList();
    List<String> body =
        lines.subList(trimmed.indexOf("// README begins") + 1, trimmed.indexOf("// README ends"));
    int indent = body.get(0).length() - body.get(0).stripLeading().length();
    return body.stream().map(line -> line.substring(indent)).toList();
  }

  @Test
  void the_readme_shows_the_very_lines_that_run_here() throws IOException {
    assertThat(Files.readString(README)).contains(String.join("\n", shown()));
  }

  @Test
  void the_lines_print_the_value_and_why_there_is_no_score() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      EmbedInService.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("Số tổ chức khoa học và công nghệ/10.000 dân: Known[exact=0.2")
        .contains("Unscored[reason=NO_GOALPOSTS");
  }
}
