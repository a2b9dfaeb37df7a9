package vn.chiso.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.pack.Manifest;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;

final class NewEditionTest {
  private static final String FORMULAS = "pillars/2-research/formulas.drl";

  @TempDir
  private Path parent;

  private Path written(TestPack old) throws IOException {
    Path folder = parent.resolve("test-2026");
    NewEdition.of(old.read(), "test-2026", 2026).write(folder);
    return folder;
  }

  @Test
  void a_new_edition_is_a_sound_draft_that_says_what_it_is_based_on() throws IOException {
    Path folder =
        written(TestPack.minimal().replace("pack.yaml", "status: draft", "status: final"));
    RulePack pack = RulePack.directory(folder);

    assertThat(Inspection.of(() -> pack).problems()).isEmpty();
    assertThat(pack.manifest().status()).isEqualTo(Manifest.Status.DRAFT);
    assertThat(pack.manifest().basedOn()).isEqualTo("test-2023");
    assertThat(pack.manifest().edition()).isEqualTo(2026);
    assertThat(pack.manifest().dataYear()).isEqualTo(2022);
  }

  @Test
  void its_rules_are_in_packages_of_their_own_and_otherwise_the_same() throws IOException {
    TestPack old =
        TestPack.minimal().replace(FORMULAS, "package test.research", "package test2023.research");
    String text = Files.readString(written(old).resolve(FORMULAS));

    assertThat(text).isEqualTo(old.text(FORMULAS).replace("test2023.", "test2026."));
  }

  @Test
  void titles_name_the_new_year_and_sources_the_old() throws IOException {
    TestPack old = TestPack.minimal()
        .replace("pack.yaml", "en: \"Test index\"", "en: \"Test index 2023\"")
        .replace("pack.yaml", "1/QĐ", "1/2023/QĐ");
    Manifest manifest = RulePack.directory(written(old)).manifest();

    assertThat(manifest.title().en()).isEqualTo("Test index 2026");
    assertThat(manifest.legalBasis().get(0).document()).isEqualTo("1/2023/QĐ");
  }

  @Test
  void its_changes_are_an_empty_list_and_old_figures_to_compare_with_stay_behind()
      throws IOException {
    Path folder = written(TestPack.minimal()
        .with("golden/a/dataset.yaml", "data-year: 2022\n")
        .with("pillars/2-research/formulas.cases.yaml", "[]\n"));

    assertThat(folder.resolve("CHANGES.md"))
        .content()
        .startsWith("# test-2026: khác gì so với test-2023\n")
        .doesNotContain("{");
    assertThat(folder.resolve(".editorconfig")).exists();
    assertThat(folder.resolve("golden")).doesNotExist();
    assertThat(folder.resolve("pillars/2-research/formulas.cases.yaml")).exists();
  }

  @Test
  void nothing_is_overwritten_and_nothing_left_half_done() throws IOException {
    Path folder = parent.resolve("test-2026");
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("mine.txt"), "mine");
    NewEdition edition = NewEdition.of(TestPack.minimal().read(), "test-2026", 2026);

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> edition.write(folder));
    assertThat(folder).isDirectoryContaining("glob:**mine.txt");
    assertThat(parent.toFile().list()).containsExactly("test-2026");
    assertThat(folder.toFile().list()).containsExactly("mine.txt");
  }

  @Test
  void the_same_edition_is_not_written_twice() throws IOException {
    Path folder = written(TestPack.minimal());
    NewEdition again = NewEdition.of(TestPack.minimal().read(), "test-2026", 2026);

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> again.write(folder));
  }

  @Test
  void an_edition_whose_rules_do_not_compile_is_no_start() {
    RulePack broken =
        TestPack.minimal().replace(FORMULAS, "Ratio.per(", "Ratio.pro(").read();

    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> NewEdition.of(broken, "test-2026", 2026));
  }

  @Test
  void a_manifest_that_is_not_written_line_by_line_is_a_problem_with_a_hint() {
    RulePack quoted =
        TestPack.minimal().replace("pack.yaml", "status:", "\"status\":").read();

    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> NewEdition.of(quoted, "test-2026", 2026))
        .satisfies(e -> assertThat(e.problems())
            .singleElement()
            .satisfies(problem -> assertThat(problem.message().en()).contains("“status:”")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"test-2023", "PII", "pii_2026", "2026-pii", "../pii", "pii--2026", ""})
  void an_id_is_another_slug(String id) {
    RulePack old = TestPack.minimal().read();

    assertThatIllegalArgumentException().isThrownBy(() -> NewEdition.of(old, id, 2026));
  }

  @Test
  void an_id_tells_its_year() {
    assertThat(NewEdition.year("pii-2026")).hasValue(2026);
    assertThat(NewEdition.year("index2026")).isEmpty();
    assertThat(NewEdition.year("pii-26")).isEmpty();
  }
}
