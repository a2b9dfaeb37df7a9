package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputTest {
  @TempDir
  Path folder;

  @Test
  void a_result_goes_to_a_file_and_nothing_to_standard_output() throws IOException {
    Path dataset = Folder.good(folder);
    Path file = folder.resolve("kết quả.txt");
    Files.writeString(file, "old");

    Run run = Run.chiso("evaluate", dataset, "--output", file).succeeds();

    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(Run.chiso("evaluate", dataset).out());
    try (var files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("data.csv", "dataset.yaml", "kết quả.txt");
    }
  }

  @Test
  void a_result_with_findings_is_written_all_the_same() {
    Path dataset = Folder.in(folder).goodAnd("33,grdp,NaN,official");
    Path file = folder.resolve("result.json");

    Run run = Run.chiso("evaluate", dataset, "--format", "json", "--output", file)
        .failsPolitely(ExitCode.FINDINGS);

    assertThat(run.out()).isEmpty();
    assertThat(file).content().startsWith("{");
  }

  @Test
  void a_place_that_cant_be_written_is_named() {
    Path dataset = Folder.good(folder);

    assertThat(unwritable(dataset, folder).err()).contains(folder.toString());
    assertThat(unwritable(dataset, folder.resolve("none/x.txt")).err()).contains("không tồn tại");
  }

  @Test
  void a_reader_that_has_read_enough_is_no_failure() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int exit = Run.with().run(failing("Broken pipe"), err, "evaluate", Folder.good(folder));

    assertThat(exit).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void a_full_disk_is_a_failure() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int exit = Run.with().run(failing("No space left"), err, "evaluate", Folder.good(folder));

    assertThat(exit).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("No space left")
        .doesNotContain("\tat");
  }

  @Test
  void progress_shows_on_a_terminal_unless_it_is_unwanted() {
    Path dataset = Folder.good(folder);
    Run.Setup terminal = Run.with().environment("CHISO_TERMINAL", "true");
    Run.Setup elsewhere = Run.with().environment("CHISO_TERMINAL", "false");

    assertThat(terminal.run("evaluate", dataset).err())
        .isEqualTo("Đang biên dịch bộ quy tắc pii-2023…\n");
    assertThat(terminal.run("evaluate", dataset, "--quiet").err()).isEmpty();
    assertThat(elsewhere.run("evaluate", dataset).err()).isEmpty();
  }

  private static Run unwritable(Path dataset, Path file) {
    return Run.chiso("evaluate", dataset, "--output", file).failsPolitely(ExitCode.USAGE);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int each) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
