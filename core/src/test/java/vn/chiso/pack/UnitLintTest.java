package vn.chiso.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas are held to the unit of their indicator, however they are written. */
final class UnitLintTest {
  private static final String FILE = "pillars/2-research/formulas.drl";
  private static final String IMPORTS = """
      import vn.chiso.formula.Figure
      import vn.chiso.formula.Ratio
      import vn.chiso.formula.Sum""";
  private static final String RIGHT = "Ratio.per(10_000, $organisations, $population)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "( Ratio.per(10_000, $organisations, $population) )",
        "Ratio.per( 10_000 , ($organisations), (($population)) )",
        "Ratio.per(10_000, $organisations.figure(), $population . figure( ))",
        "Ratio.per(10_000, $organisations, $population).figure()",
        "Sum.of(Ratio.per(10_000, $organisations, $population))",
        "Ratio.per(10_000, Sum.of($organisations), Sum.of($population, $population))",
        "Ratio.of(Ratio.per(10_000, $organisations, $population),"
            + " Ratio.of($population, $population))",
        "Ratio.per(10_000, Ratio.of($organisations, $population), Ratio.of($population,"
            + " $population))",
        "Ratio.scaled(100, 1, Ratio.percent($organisations, $population),"
            + " Ratio.of($organisations, $organisations))"
      })
  void a_formula_in_the_unit_of_its_indicator_passes(String formula) {
    RulePack pack = pack(formula).read();

    assertThat(pack.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "( Ratio.per(1_000, $organisations, $population) )",
        "Ratio.per( 1_000 , ($organisations), (($population)) )",
        "Ratio.per(1_000, $organisations.figure(), $population . figure( ))",
        "Ratio.per(1_000, $organisations, $population).figure()",
        "Sum.of(Ratio.per(1_000, $organisations, $population))",
        "Ratio.of(Ratio.per(1_000, $organisations, $population),"
            + " Ratio.of($population, $population))",
        "Ratio.scaled(10_000, 1, Ratio.percent($organisations, $population),"
            + " Ratio.of($organisations, $organisations))"
      })
  void a_formula_of_another_size_is_refused(String formula) {
    assertThat(problems(formula)).singleElement().satisfies(problem -> {
      assertThat(problem.kind()).isEqualTo("rule.unit-factor");
      assertThat(problem.file()).isEqualTo(FILE);
      assertThat(problem.line()).isEqualTo(line(formula));
    });
  }

  @Test
  void the_factor_to_write_is_that_of_the_outermost_quotient() {
    assertThat(message("Ratio.scaled(10_000, 1, Ratio.percent($organisations, $population),"
            + " Ratio.of($organisations, $organisations))"))
        .contains("it must be 100");
    assertThat(message("Sum.of(Ratio.per(1_000, $organisations, $population))"))
        .contains("it must be 10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$organisations",
        "($organisations.figure())",
        "Sum.of($organisations, $organisations)",
        "Ratio.of($organisations, Ratio.of($population, $organisations))",
        "Ratio.of(Ratio.of($organisations, $population), $population)"
      })
  void a_formula_of_something_else_is_refused(String formula) {
    assertThat(problems(formula))
        .extracting(PackProblem::kind)
        .singleElement()
        .isIn("rule.unit-other", "rule.unit-mismatch");
  }

  @Test
  void what_is_something_else_is_named() {
    assertThat(message("$organisations"))
        .contains("“tổ chức” can't be told in “tổ chức/10.000 dân”");
    assertThat(message("Ratio.of(Ratio.percent($organisations, $population), $population)"))
        .contains("“tổ chức/người × 100” divided by “người”");
  }

  @Test
  void quotients_of_two_sizes_are_not_added() {
    assertThat(message("Sum.of(Ratio.per(10_000, $organisations, $population),"
            + " Ratio.percent($organisations, $population))"))
        .contains(
            "“tổ chức/người × 10000” and “tổ chức/người × 100”",
            "of Ratio.percent($organisations, $population)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ratio.per(2 * 500, $organisations, $population)",
        "Ratio.per(-1_000, $organisations, $population)",
        "Ratio.of(Sum.of(($organisations), $either), $population)"
      })
  void a_formula_whose_unit_cannot_be_told_is_noted(String formula) {
    TestPack pack =
        pack(formula).replace(FILE, "$population : Datum( item == \"population\" )", """
            $population : Datum( item == "population" )
            $either : Datum( item in ("population", "st-organisations") )""");

    assertThat(pack.read().notes()).singleElement().satisfies(note -> {
      assertThat(note.kind()).isEqualTo("rule.unit-unknown");
      assertThat(note.message().en()).contains("wasn't checked", "“tổ chức/10.000 dân”");
      assertThat(note.file()).isEqualTo(FILE);
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pii-2023", "pii-2024", "pii-2025"})
  void every_formula_of_the_shipped_packs_is_checked(String id) {
    assertThat(RulePack.directory(Path.of("../rules/packs", id)).notes()).isEmpty();
  }

  private static TestPack pack(String formula) {
    return TestPack.minimal()
        .replace(FILE, "import vn.chiso.formula.Ratio", IMPORTS)
        .replace(FILE, RIGHT, formula);
  }

  private static List<PackProblem> problems(String formula) {
    List<PackProblem> problems = new ArrayList<>();
    assertThatThrownBy(() -> pack(formula).read())
        .isInstanceOfSatisfying(
            RulePackException.class, thrown -> problems.addAll(thrown.problems()));
    return problems;
  }

  private static String message(String formula) {
    return problems(formula).get(0).message().en();
  }

  private static int line(String formula) {
    return (int) pack(formula)
            .text(FILE)
            .lines()
            .takeWhile(each -> !each.contains(formula))
            .count()
        + 1;
  }
}
