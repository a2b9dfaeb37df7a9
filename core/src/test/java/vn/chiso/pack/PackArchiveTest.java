package vn.chiso.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.text.Language;

/** A pack in an archive is the pack of the folder; an archive that could do harm is none. */
class PackArchiveTest {
  private static final TestPack PACK = TestPack.minimal()
      .with("golden/published/expected.csv", "locality,node,minimum,maximum,source\n");

  @TempDir
  private Path temporary;

  private Path write(byte[] bytes) throws IOException {
    return Files.write(temporary.resolve("pack (1).zip"), bytes);
  }

  private static byte[] ordinary(String folder) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : PACK.files().entrySet()) {
        zip.putNextEntry(new ZipEntry(folder + file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static HandmadeZip zip() {
    return new HandmadeZip().pack(PACK, "test-2023/");
  }

  private PackProblem problem(byte[] zip) throws IOException {
    Path file = write(zip);
    RulePackException exception =
        catchThrowableOfType(RulePackException.class, () -> RulePack.of(file));
    assertThat(exception.problems()).hasSize(1);
    return exception.problems().get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "test-2023/"})
  void a_pack_at_the_root_or_in_a_folder_is_the_pack_of_the_folder(String folder)
      throws IOException {
    RulePack pack = RulePack.of(write(ordinary(folder)));
    RulePack expected = RulePack.of(PACK.writeTo(temporary));

    assertThat(pack.manifest()).isEqualTo(expected.manifest());
    assertThat(pack.rules()).isNotEmpty().isEqualTo(expected.rules());
    assertThat(pack.ruleFiles()).isEqualTo(expected.ruleFiles());
    assertThat(pack.goldenFiles()).hasSize(1).isEqualTo(expected.goldenFiles());
  }

  @Test
  void what_else_programs_put_into_archives_is_left_alone() throws IOException {
    HandmadeZip zip = zip()
        .file("__MACOSX/pack.yaml", "x")
        .file("__MACOSX/test-2023/._pack.yaml", "x")
        .file("test-2023/.git/config.yaml", "x")
        .file("test-2023/pillars/", "")
        .file("test-2023/CHANGES.md", "x")
        .file("README.md", "x");

    assertThat(RulePack.of(write(zip.bytes())).id()).isEqualTo("test-2023");
  }

  @Test
  void a_folder_in_the_archive_is_called_like_the_pack() throws IOException {
    PackProblem problem = problem(new HandmadeZip().pack(PACK, "other/").bytes());

    assertThat(problem.file()).isEqualTo("pack.yaml");
    assertThat(problem.in(Language.EN)).contains("test-2023", "other");
  }

  static Stream<Arguments> hostile() {
    byte[] text = "x".getBytes(UTF_8);
    byte[] name = "test-2023/x.csv".getBytes(UTF_8);
    byte[] latin = "test-2023/Hưng.csv".getBytes(Charset.forName("windows-1258"));
    return Stream.of(
        arguments(zip().file("../x.csv", "x"), "../x.csv", "lead out"),
        arguments(zip().file("test-2023/../../x.csv", "x"), "test-2023/../../x.csv", "lead out"),
        arguments(zip().file("/etc/x.csv", "x"), "/etc/x.csv", "lead out"),
        arguments(zip().file("C:/x.csv", "x"), "C:/x.csv", "some systems"),
        arguments(zip().file("test-2023\\..\\x.csv", "x"), "test-2023\\..\\x.csv", "some systems"),
        arguments(zip().file("test-2023/./x.csv", "x"), "test-2023/./x.csv", "lead out"),
        arguments(zip().file("test-2023//x.csv", "x"), "test-2023//x.csv", "lead out"),
        arguments(zip().file("test-2023/x\u0000.csv", "x"), "test-2023/x?.csv", "some systems"),
        arguments(zip().file("", "x"), "", "lead out"),
        arguments(zip().file("..", "x"), "..", "lead out"),
        arguments(zip().link("test-2023/a.csv", "/etc/passwd"), "test-2023/a.csv", "a link"),
        arguments(zip().entry(name, text, 0x6000), "test-2023/x.csv", "a link"),
        arguments(zip().file("test-2023/items.csv", "x"), "test-2023/items.csv", "two entries"),
        arguments(
            zip().file("test-2023/ITEMS.csv", "x"), "test-2023/ITEMS.csv", "test-2023/items.csv"),
        arguments(
            zip().file("Hư.csv", "x").file("Hu\u031B.csv", "x"), "Hu\u031B.csv", "are the same"),
        arguments(zip().entry(latin, text, 0), "test-2023/H", "UTF-8"),
        arguments(zip().entry(name, text, 0, 1, 8, 1), "x.csv", "password"),
        arguments(zip().entry(name, text, 0, 0, 12, 1), "x.csv", "method 12"),
        arguments(zip().entry(name, text, 0, 0, 8, 2), "x.csv", "damaged"),
        arguments(zip().entry(name, "xy".getBytes(UTF_8), 0, 0, 8, 1), "x.csv", "damaged"),
        arguments(zip().entry(name, new byte[10_000_001], 0), "x.csv", "larger than 10 MB"));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void an_entry_that_could_do_harm_is_a_problem_with_its_name(
      HandmadeZip zip, String entry, String message) throws IOException {
    PackProblem problem = problem(zip.bytes());

    assertThat(problem.file()).startsWith(entry);
    assertThat(problem.in(Language.EN)).contains(message);
    assertThat(problem.hint().vi()).isNotEmpty();
  }

  @Test
  void all_entries_that_could_do_harm_are_told_at_once() throws IOException {
    Path file = write(zip().file("../x.csv", "x").link("test-2023/y.csv", "/").bytes());

    assertThat(catchThrowableOfType(RulePackException.class, () -> RulePack.of(file))
            .problems())
        .extracting(PackProblem::file)
        .containsExactly("../x.csv", "test-2023/y.csv");
  }

  @Test
  void a_bomb_of_many_files_is_refused_before_it_fills_the_memory() throws IOException {
    HandmadeZip bomb = zip();
    byte[] zeros = new byte[9_999_999];
    for (int i = 0; i < 11; i++) {
      bomb.entry(("test-2023/golden/a/" + i + ".csv").getBytes(UTF_8), zeros, 0);
    }

    assertThat(problem(bomb.bytes()).in(Language.EN)).contains("more than 100 MB");
  }

  @Test
  void more_entries_than_any_pack_has_are_refused() throws IOException {
    HandmadeZip many = zip();
    for (int i = 0; i < 5_000; i++) {
      many.file("test-2023/golden/" + i + ".txt", "");
    }

    assertThat(problem(many.bytes()).in(Language.EN)).contains("more than 5000 entries");
  }

  @Test
  void what_is_no_archive_or_holds_no_pack_or_several_says_so() throws IOException {
    byte[] whole = zip().bytes();
    byte[] twoPacks = zip().pack(PACK, "other/").bytes();

    assertThat(problem("id: x".getBytes(UTF_8)).in(Language.EN)).contains("isn't a zip archive");
    assertThat(problem(new byte[0]).in(Language.EN)).contains("isn't a zip archive");
    assertThat(problem(Arrays.copyOf(whole, whole.length - 30)).in(Language.EN))
        .contains("damaged");
    assertThat(problem(Arrays.copyOfRange(whole, 100, whole.length)).in(Language.EN))
        .contains("damaged");
    assertThat(problem(new HandmadeZip().file("a/b/pack.yaml", "x").bytes()).in(Language.EN))
        .contains("holds no rule pack");
    assertThat(problem(twoPacks).in(Language.EN)).contains("test-2023/, other/");
  }

  @Test
  void an_archive_cut_or_changed_anywhere_never_breaks_the_reader() throws IOException {
    byte[] whole = new HandmadeZip().pack(PACK, "").bytes();
    for (int i = 0; i < whole.length; i += 37) {
      byte[] changed = whole.clone();
      changed[i] ^= (byte) 0xA5;
      Problems problems = new Problems();
      PackArchive.Found found = PackArchive.read(write(changed), problems);

      assertThat(problems.isEmpty() && found.files().isEmpty()).isFalse();
    }
  }

  @Test
  void nothing_at_that_path_is_a_problem() {
    Path nowhere = temporary.resolve("nowhere.zip");

    assertThat(catchThrowableOfType(RulePackException.class, () -> RulePack.of(nowhere))
            .problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.in(Language.EN)).contains("nowhere.zip"));
  }
}
