package vn.chiso.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.TestPack;
import vn.chiso.text.Language;

final class InspectionTest {
  private static final String FORMULAS = "pillars/2-research/formulas.drl";
  private static final String CASES = "pillars/2-research/formulas.cases.yaml";

  @Test
  void a_sound_pack_is_told_with_the_rules_that_lack_cases() {
    Inspection inspection = Inspection.of(() -> TestPack.minimal().read());

    assertThat(inspection.sound()).isTrue();
    assertThat(inspection.cases()).isZero();
    assertThat(inspection.rules()).isPositive();
    assertThat(inspection.gaps())
        .hasSize(inspection.rules())
        .isSorted()
        .allSatisfy(gap -> assertThat(gap.message().en())
            .isEqualTo("Cases of kind fires, just-does-not, edge are lacking."));
  }

  @Test
  void what_the_compiler_finds_and_what_is_wrong_with_cases_is_told_together() {
    TestPack broken = TestPack.minimal()
        .replace(FORMULAS, "Ratio.per(", "Ratio.pro(")
        .with(CASES, "- {case: x, rule: nix, kind: fires, given: {}, expect: nothing}\n");
    Inspection inspection = Inspection.of(broken::read);

    assertThat(inspection.sound()).isFalse();
    assertThat(inspection.problems())
        .extracting(PackProblem::file, PackProblem::line)
        .contains(tuple(CASES, 1))
        .anySatisfy(place -> assertThat(place.toList().get(0)).isEqualTo(FORMULAS));
  }

  @Test
  void a_pack_that_cannot_be_read_is_told_by_its_problems_alone() {
    Inspection inspection = Inspection.of(TestPack.minimal().without("items.csv")::read);

    assertThat(inspection.problems()).extracting(PackProblem::file).contains("items.csv");
    assertThat(inspection.gaps()).isEmpty();
    assertThat(inspection.rules()).isZero();
  }

  private static List<String> told(TestPack pack) {
    return Inspection.of(pack::read).problems().stream()
        .map(problem -> problem.in(Language.EN))
        .toList();
  }

  @Test
  void a_table_divided_by_semicolons_is_told_as_such() {
    String agencies = TestPack.minimal().text("agencies.csv");

    assertThat(told(TestPack.minimal().with("agencies.csv", agencies.replace(',', ';'))))
        .singleElement()
        .asString()
        .startsWith("agencies.csv:1  columns must be divided by commas  Save the file as CSV");
  }

  @Test
  void an_import_that_is_missing_is_told_once_a_file() {
    assertThat(told(TestPack.minimal().replace(FORMULAS, "import vn.chiso.fact.Datum\n", "")))
        .singleElement()
        .asString()
        .contains("Add the line: import vn.chiso.fact.Datum");
  }

  @Test
  void rules_in_a_file_nobody_reads_are_not_missed_as_well() {
    String rules = TestPack.minimal().text(FORMULAS);
    String place = "pillars/2-research/formula.drl";

    assertThat(told(TestPack.minimal().without(FORMULAS).with(place, rules)))
        .singleElement()
        .asString()
        .startsWith(place + "  the file's name doesn't tell its stage");
  }

  @Test
  void no_deadline_is_late_for_a_year_that_cannot_be_read() {
    assertThat(told(
            TestPack.minimal().replace("pack.yaml", "data-year: 2022", "data-year: last year")))
        .singleElement()
        .asString()
        .startsWith("pack.yaml:4  data-year: \"last year\" isn't a number");
  }

  @Test
  void slips_in_cases_are_told_with_what_may_have_been_meant() {
    String rule = "\"2.1.1 formula: organisations per 10,000 people\"";
    TestPack broken = TestPack.minimal()
        .with(
            CASES,
            "- {case: a, rule: " + rule + ", kind: fires, given: {}, expect: {values: {}}}\n"
                + "- {case: b, rule: " + rule.replace("per", "pro")
                + ", kind: fires, given: {}, expect: nothing}\n");

    assertThat(told(broken))
        .anyMatch(text ->
            text.startsWith(CASES + ":1  A case has no \"values\".") && text.contains("\"value\""))
        .anyMatch(text -> text.startsWith(CASES + ":2  There is no rule")
            && text.contains("organisations per 10,000 people\"?"));
    assertThat(told(TestPack.minimal().with(CASES, "- {case: a, rule: " + rule + "\n- case: b\n")))
        .singleElement()
        .asString()
        .contains("isn't valid YAML: expected ',' or '}'")
        .contains("brackets on this line and the one above");
  }
}
