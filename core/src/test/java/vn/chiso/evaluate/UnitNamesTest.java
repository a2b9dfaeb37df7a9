package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.explain.Derivation;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;
import vn.chiso.text.Language;
import vn.chiso.text.Text;

/** What units are called in English, in what people read and never in what is counted. */
class UnitNamesTest {
  private static final String NAMES = "reference/unit-names.csv";
  private static final String HEADER = "unit_of_measure,name_en\n";

  private static TestPack pack(String rows) {
    return TestPack.minimal().with(NAMES, HEADER + rows);
  }

  private static List<PackProblem> problems(TestPack pack) {
    return catchThrowableOfType(RulePackException.class, pack::read).problems();
  }

  private static String derivation(TestPack pack, Language language) {
    Dataset dataset = Dataset.builder(2022)
        .datum("st-organisations", "33", "26")
        .datum("population", "33", "1300000")
        .build();
    Derivation top =
        Evaluator.of(pack.read()).evaluate(dataset).explain("33", "2.1.1").orElseThrow();
    return String.join("\n", texts(top).map(text -> text.in(language)).toList());
  }

  private static Stream<Text> texts(Derivation step) {
    return Stream.concat(
        Stream.of(step.statement()), step.children().stream().flatMap(UnitNamesTest::texts));
  }

  @Test
  void a_derivation_in_english_calls_units_as_the_pack_does() {
    TestPack pack = pack("tổ chức,organisations\nngười,people\n");

    assertThat(derivation(pack, Language.EN))
        .contains("26 organisations ÷ 1,300,000 people")
        .doesNotContain("26 tổ chức");
    assertThat(derivation(pack, Language.VI))
        .contains("26 tổ chức ÷ 1.300.000 người")
        .doesNotContain("organisations ÷");
  }

  @Test
  void a_unit_without_a_name_stays_as_it_is_written() {
    assertThat(derivation(pack("người,people\n"), Language.EN))
        .contains("26 tổ chức ÷ 1,300,000 people");
  }

  @Test
  void a_name_for_a_unit_nothing_has_is_a_problem_of_its_row() {
    assertThat(problems(pack("người,people\nngàn người,thousand people\n")))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo(NAMES);
          assertThat(problem.line()).isEqualTo(3);
          assertThat(problem.message().en()).contains("“ngàn người”");
        });
  }

  @Test
  void a_unit_named_twice_or_not_at_all_is_a_problem_of_its_row() {
    assertThat(problems(pack("người,people\nngười,persons\ntổ chức,\n")))
        .extracting(PackProblem::line)
        .containsExactly(3, 4);
  }
}
