package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;
import vn.chiso.text.Language;

/** Everything wrong with a pack is told at once, whoever finds it. */
final class PackCheckTest {
  private static final String FORMULAS = "pillars/2-research/formulas.drl";
  private static final String CHECKS = "pillars/2-research/checks.drl";
  private static final TestPack BROKEN = TestPack.minimal()
      .replace("items.csv", "count,0,,no,inferred", "cuont,0,,no,inferred")
      .replace(FORMULAS, "Ratio.per(", "Ratio.pro(")
      .replace(FORMULAS, "$documents : Datum( item == \"policies\" )", "$documents : Datum( item")
      .replace(CHECKS, "@check(\"few-organisations\")", "@check(\"few-organisation\")");

  @TempDir
  private Path parent;

  @Test
  void a_sound_pack_has_no_problems() throws IOException {
    Path folder = TestPack.minimal().writeTo(parent);

    assertThat(PackCheck.of(folder)).isEmpty();
    assertThat(PackCheck.of(RulePack.directory(folder))).isEmpty();
  }

  @Test
  void mistakes_in_tables_rules_and_java_are_told_together() throws IOException {
    List<PackProblem> problems = PackCheck.of(BROKEN.writeTo(parent));

    assertThat(problems)
        .extracting(PackProblem::file, PackProblem::kind)
        .contains(
            tuple("items.csv", "field.word"),
            tuple(FORMULAS, "compile.method"),
            tuple(FORMULAS, "drl.unclosed"),
            tuple(CHECKS, "rule.check-unknown"));
    assertThat(problems).isSorted();
  }

  @Test
  void reading_a_pack_refuses_it_with_the_same_problems() throws IOException {
    Path folder = BROKEN.writeTo(parent);

    RulePackException refused =
        catchThrowableOfType(RulePackException.class, () -> RulePack.directory(folder));

    assertThat(refused.problems()).isEqualTo(PackCheck.of(folder));
  }

  @Test
  void a_problem_names_its_rule_and_quotes_its_line() throws IOException {
    assertThat(PackCheck.of(BROKEN.writeTo(parent)))
        .filteredOn(problem -> problem.kind().equals("drl.unclosed"))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.rule()).isEqualTo("support-policies formula: points for documents");
          assertThat(problem.text()).isEqualTo("$documents : Datum( item");
          assertThat(problem.in(Language.VI)).startsWith(FORMULAS + ":26  “support-policies ");
        });
  }

  @Test
  void rules_that_do_not_compile_are_found_in_a_pack_whose_texts_are_sound() {
    RulePack pack =
        TestPack.minimal().replace(FORMULAS, "Ratio.per(", "Ratio.pro(").read();

    assertThat(PackCheck.of(pack)).singleElement().satisfies(problem -> {
      assertThat(problem.file()).isEqualTo(FORMULAS);
      assertThat(problem.rule()).startsWith("2.1.1 formula");
    });
  }

  @Test
  void a_folder_that_is_not_there_is_a_problem() {
    assertThat(PackCheck.of(parent.resolve("nowhere")))
        .extracting(PackProblem::kind)
        .containsExactly("folder.missing");
  }
}
