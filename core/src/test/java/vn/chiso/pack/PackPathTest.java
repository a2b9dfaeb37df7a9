package vn.chiso.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No path of a pack leads out of it, and no file of it can exhaust the memory. */
final class PackPathTest {
  private final Problems problems = new Problems();
  private final PackGate gate = new PackGate("pack.zip", problems);

  @ParameterizedTest
  @CsvSource({
    "../pack.yaml, path.outside",
    "pillars/../../etc/passwd.csv, path.outside",
    "/etc/passwd.csv, path.outside",
    "./pack.yaml, path.outside",
    "pillars//checks.drl, path.outside",
    "pillars/, path.outside",
    "..\\pack.yaml, path.character",
    "C:/pack.yaml, path.character",
    "C:pack.yaml, path.character",
    "pack.yaml:hidden.csv, path.character",
    "pack?.yaml, path.character",
    "reference/NUL, path.name",
    "con.csv, path.name",
    "reference/com1.goalposts.csv, path.name",
    "pack.yaml., path.name",
    "'pack.yaml ', path.name",
    "'a /pack.yaml', path.name",
  })
  void a_path_that_leaves_the_pack_or_is_no_name_everywhere_is_refused(String path, String why) {
    assertThat(PackPath.refusal(path)).contains(why);
    assertThat(gate.admits(path)).isFalse();
    assertThat(problems.all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(chars = {'\0', '\n', '\u202e', '\u200b'})
  void a_path_with_characters_nobody_sees_is_refused_and_shown_without_them(char character) {
    assertThat(gate.admits("pack" + character + ".yaml")).isFalse();
    assertThat(problems.all().get(0).file()).isEqualTo("pack?.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pack.yaml",
        "pillars/2-nhân-lực/checks.drl",
        "reference/a..b.csv",
        "console.csv",
        "a b.csv"
      })
  void ordinary_paths_are_fine(String path) {
    assertThat(PackPath.refusal(path)).isEmpty();
  }

  @Test
  void an_endless_path_is_refused() {
    assertThat(PackPath.refusal("a/".repeat(200) + "x.csv")).contains("path.long");
  }

  @Test
  void two_paths_that_are_one_on_windows_are_refused() {
    assertThat(gate.admits("items.csv")).isTrue();
    assertThat(gate.admits("Items.csv")).isFalse();
    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void a_file_that_never_ends_is_read_no_further_than_it_may_be_long() throws IOException {
    assertThat(gate.read("items.csv", new Endless())).isEmpty();
    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void many_files_together_are_bounded_too_and_that_is_told_once() throws IOException {
    byte[] large = new byte[9_000_000];
    for (int i = 0; i < 14; i++) {
      boolean read = gate.read(i + ".csv", new ByteArrayInputStream(large)).isPresent();
      assertThat(read).isEqualTo(i < 11);
    }
    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void more_files_than_any_pack_has_are_refused() {
    for (int i = 0; i < 5_000; i++) {
      assertThat(gate.counts()).isTrue();
    }
    assertThat(gate.counts()).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void what_is_no_ordinary_file_is_told_and_not_waited_for(@TempDir Path temp)
      throws IOException, InterruptedException {
    Path pipe = Files.createDirectory(temp.resolve("test-2023")).resolve("items.csv");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(PackFolder.read(pipe.getParent(), problems)).isEmpty();
    assertThat(problems.all()).hasSize(1);
    assertThat(problems.all().get(0).file()).isEqualTo("items.csv");
  }

  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 'x';
    }
  }
}
