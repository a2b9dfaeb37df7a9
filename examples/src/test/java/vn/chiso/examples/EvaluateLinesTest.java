package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;

class EvaluateLinesTest {
  @TempDir
  Path folder;

  @Test
  void the_lines_write_an_evaluation_a_line_behind_the_first() throws IOException {
    Path file = folder.resolve("all.ndjson");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (String locality : List.of("33", "56")) {
        Dataset.builder(2022)
            .datum("st-organisations", locality, "26")
            .datum("population", locality, "1300000")
            .build()
            .toJsonLine(out);
      }
    }
    Path goalposts = Files.writeString(
        folder.resolve("goalposts.csv"), "indicator,minimum,maximum\n2.2.4,0,1\n");
    Path result = folder.resolve("scores.ndjson");

    EvaluateLines.main(new String[] {file.toString(), goalposts.toString(), result.toString()});

    assertThat(Files.readAllLines(result))
        .hasSize(3)
        .last()
        .asString()
        .contains("\"code\":\"56\"", "\"published\":20.00");
  }
}
