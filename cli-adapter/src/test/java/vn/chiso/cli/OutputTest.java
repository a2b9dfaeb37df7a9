package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
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

    assertThat(unwritable(dataset, folder).err()).contains(folder.toString(), "đó là một thư mục");
    assertThat(unwritable(dataset, folder.resolve("none/x.txt")).err()).contains("không tồn tại");
  }

  @Test
  void an_empty_name_is_no_file() {
    Run run = Run.chiso("evaluate", Folder.good(folder), "--output=").failsPolitely(ExitCode.USAGE);

    assertThat(run.err()).contains("--output không nhận “”");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void a_file_keeps_its_permissions() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Path dataset = Folder.good(folder);
    Path file = Files.writeString(folder.resolve("result.txt"), "old");
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-rw-r-x");
    Files.setPosixFilePermissions(file, permissions);

    Run.chiso("evaluate", dataset, "--output", file).succeeds();

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(permissions);
    assertThat(file).content().isNotEqualTo("old");
  }

  @Test
  void a_file_that_may_not_be_written_stays() throws IOException {
    Path dataset = Folder.good(folder);
    Path file = Files.writeString(folder.resolve("result.txt"), "old");
    assertThat(file.toFile().setReadOnly()).isTrue();
    assumeThat(Files.isWritable(file)).as("root may write everything").isFalse();

    assertThat(unwritable(dataset, file).err()).contains("không có quyền");
    assertThat(file).content().isEqualTo("old");
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

    int exit =
        Run.with().run(failing("No space left on device"), err, "evaluate", Folder.good(folder));

    assertThat(exit).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("hết chỗ trên đĩa")
        .doesNotContain("\tat");
  }

  @Test
  void a_file_half_written_never_stands_in_its_place() throws IOException {
    Path file = Files.writeString(folder.resolve("report.docx"), "old");
    Output.Writing full = out -> {
      out.write(new byte[100_000]);
      throw new IOException("No space left on device");
    };
    Output.Writing broken = out -> {
      out.write(new byte[100_000]);
      throw new IllegalStateException("a bug");
    };

    assertThatThrownBy(() -> Output.toFile(file, full)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> Output.toFile(file, broken)).hasMessage("a bug");
    assertThatThrownBy(() -> Output.toFile(folder.resolve("new.xlsx"), full))
        .isInstanceOf(UsageException.class);

    assertThat(file).content().isEqualTo("old");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void progress_shows_on_a_terminal_unless_it_is_unwanted() {
    Path dataset = Folder.good(folder);
    Run.Setup terminal = Run.with().environment("CHISO_TERMINAL", "true");
    Run.Setup elsewhere = Run.with().environment("CHISO_TERMINAL", "false");

    assertThat(terminal.run("evaluate", dataset).err())
        .contains("Đang biên dịch bộ quy tắc pii-2023…", "Đang chấm điểm…")
        .doesNotContain("\n")
        .matches("(?s).*\r {15}\r");
    assertThat(terminal.run("evaluate", dataset, "--quiet").err()).isEmpty();
    assertThat(elsewhere.run("evaluate", dataset).err()).isEmpty();
  }

  @Test
  void progress_makes_room_for_what_went_wrong() {
    Run.Setup terminal = Run.with().environment("CHISO_TERMINAL", "true");

    assertThat(terminal.run("explain", Folder.good(folder), "--node", "9.9").err())
        .containsPattern("\r +\rchiso: ")
        .endsWith("\n");
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
