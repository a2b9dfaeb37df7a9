package vn.chiso.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.edition.NewEdition;

final class PackFreezeTest {
  @TempDir
  private Path parent;

  private Path frozen() throws IOException {
    Path folder = TestPack.minimal()
        .with("golden/a/dataset.yaml", "data-year: 2022\n")
        .with("CHANGES.md", "# Không đổi gì\n")
        .writeTo(parent);
    assertThat(PackFreeze.of(folder)).isTrue();
    return folder;
  }

  private static List<Tuple> problems(Path pack) {
    RulePackException refused =
        catchThrowableOfType(RulePackException.class, () -> RulePack.of(pack));
    return refused.problems().stream()
        .map(problem -> tuple(problem.file(), problem.kind()))
        .toList();
  }

  private static void edit(Path file, String old, String replacement) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, replacement));
  }

  @Test
  void a_frozen_pack_is_final_and_reads_as_before() throws IOException {
    Path folder = frozen();

    assertThat(RulePack.of(folder).manifest().status()).isEqualTo(Manifest.Status.FINAL);
    assertThat(PackFreeze.of(folder)).isFalse();
  }

  @Test
  void every_file_has_its_sum_as_sha256sum_writes_it() throws IOException {
    Path folder = frozen();
    List<String> lines = Files.readAllLines(folder.resolve("checksums.sha256"));

    assertThat(lines)
        .allMatch(line -> line.matches("[0-9a-f]{64}  [^ ].*"))
        .extracting(line -> line.substring(66))
        .isSorted()
        .contains("CHANGES.md", "pack.yaml", "golden/a/dataset.yaml")
        .doesNotContain("checksums.sha256");
    // Known from `printf '# Không đổi gì\n' | sha256sum`.
    assertThat(lines)
        .contains("c84d13c56286a110743600b36850c834a815f3cb00250ab66e206812210908f6  CHANGES.md");
  }

  @Test
  void a_changed_byte_is_an_error_wherever_it_is() throws IOException {
    Path folder = frozen();
    edit(folder.resolve("CHANGES.md"), "\n", "\r\n");
    edit(folder.resolve("golden/a/dataset.yaml"), "2022", "2021");
    edit(folder.resolve("items.csv"), "\n", "\r\n");

    assertThat(problems(folder))
        .containsExactly(
            tuple("CHANGES.md", "checksums.changed"),
            tuple("golden/a/dataset.yaml", "checksums.changed"),
            tuple("items.csv", "checksums.changed"));
  }

  @Test
  void another_form_of_the_same_letters_is_a_change() throws IOException {
    Path folder = frozen();
    edit(folder.resolve("pack.yaml"), "ố", "o\u0302\u0301");

    assertThat(problems(folder)).containsExactly(tuple("pack.yaml", "checksums.changed"));
  }

  @Test
  void files_more_or_fewer_are_errors_and_hidden_ones_are_not() throws IOException {
    Path folder = frozen();
    Files.writeString(folder.resolve("note.txt"), "x");
    Files.writeString(folder.resolve(".hidden"), "x");
    Files.delete(folder.resolve("CHANGES.md"));

    assertThat(problems(folder))
        .containsExactly(
            tuple("CHANGES.md", "checksums.missing"), tuple("note.txt", "checksums.added"));
  }

  @Test
  void a_line_nobody_can_check_by_is_an_error() throws IOException {
    Path folder = frozen();
    edit(folder.resolve("checksums.sha256"), "  CHANGES.md", " CHANGES.md");

    assertThat(problems(folder)).containsExactly(tuple("checksums.sha256", "checksums.line"));
  }

  @Test
  void a_changed_archive_is_refused_as_its_folder_is() throws IOException {
    Path folder = frozen();
    Path sound = zip(folder, "sound.zip");
    edit(folder.resolve("CHANGES.md"), "đổi", "sửa");

    assertThat(RulePack.of(sound).manifest().status()).isEqualTo(Manifest.Status.FINAL);
    assertThat(problems(zip(folder, "changed.zip")))
        .containsExactly(tuple("CHANGES.md", "checksums.changed"));
  }

  @Test
  void a_pack_with_problems_is_left_as_it_is() throws IOException {
    Path folder = TestPack.minimal().replace("items.csv", "count", "cuont").writeTo(parent);
    byte[] before = Files.readAllBytes(folder.resolve("pack.yaml"));

    assertThatExceptionOfType(RulePackException.class).isThrownBy(() -> PackFreeze.of(folder));
    assertThat(folder.resolve("pack.yaml")).hasBinaryContent(before);
    assertThat(folder.resolve("checksums.sha256")).doesNotExist();
  }

  @Test
  void a_new_edition_of_a_frozen_pack_is_an_open_draft() throws IOException {
    Path fresh = parent.resolve("test-2026");
    NewEdition.of(RulePack.of(frozen()), "test-2026", 2026).write(fresh);

    assertThat(fresh.resolve("checksums.sha256")).doesNotExist();
    assertThat(RulePack.of(fresh).manifest().status()).isEqualTo(Manifest.Status.DRAFT);
  }

  private Path zip(Path folder, String name) throws IOException {
    Path file = parent.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
        String entry = folder.getFileName() + "/" + folder.relativize(path);
        zip.putNextEntry(new ZipEntry(entry.replace('\\', '/')));
        zip.write(Files.readAllBytes(path));
        zip.closeEntry();
      }
    }
    return file;
  }
}
