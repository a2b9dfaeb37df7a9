package vn.chiso.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacePacksTest {
  private static final Path PACK = Path.of("../rules/packs/pii-2025");

  @TempDir
  Path folder;

  @Test
  void a_pack_that_proves_itself_serves() throws IOException {
    try (Stream<Path> files = Files.walk(PACK)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(PACK.getParent().relativize(file).toString()));
      }
    }
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, UTF_8));
    try {
      ReplacePacks.main(new String[] {folder.toString(), "../examples/khanh-hoa-2025"});
    } finally {
      System.setOut(before);
    }

    assertThat(out.toString(UTF_8))
        .startsWith("pii-2025: a new version serves, from " + folder.resolve("pii-2025"))
        .endsWith("1 localities evaluated" + System.lineSeparator());
  }
}
