package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.explain.Derivation;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Value;

/** An indicator that is a row of a table: students over people, and what it is then measured in. */
class FormulaTableTest {
  private static final String HEADER = "indicator,numerator,denominator,provenance,source\n";

  private static TestPack pack(String unit) {
    return TestPack.minimal()
        .append(
            "framework.csv",
            "spending,organisations,indicator,2.1.2,official,Chi,Spending,1,,,official,test\n")
        .append(
            "indicators.csv",
            "spending," + unit + ",higher,province,formula,min-max,official,test,\n")
        .append("items.csv", """
            science-spending,Chi KH&CN,Science,triệu đồng,amount,0,,no,official,test
            school-spending,Chi GD&ĐT,Schools,triệu đồng,amount,0,,no,official,test
            fund,Quỹ,Fund,tỷ đồng,amount,0,,no,official,test
            """)
        .with(
            "reference/formulas.csv",
            HEADER
                + "2.1.2,science-spending; school-spending,population,official,\"Sổ tay \"\"A\"\" \\ 1\"\n")
        .replace("items.csv", "fund,Quỹ,Fund,tỷ đồng,amount,0,,no,official,test\n", "");
  }

  private static Dataset dataset() {
    return Dataset.builder(2022)
        .datum("science-spending", "33", "130000")
        .datum("school-spending", "33", "1300000")
        .datum("population", "33", "1300000")
        .build();
  }

  private static NodeResult result(Evaluation evaluation) {
    return evaluation.scoreCard("33").orElseThrow().result("2.1.2").orElseThrow();
  }

  private static BigDecimal value(TestPack pack) {
    Evaluation evaluation = Evaluator.of(pack.read()).evaluate(dataset());
    return ((Value.Known) result(evaluation).value()).exact();
  }

  @Test
  void the_unit_tells_the_factor() {
    assertThat(value(pack("triệu đồng/người"))).isEqualByComparingTo("1.1");
    assertThat(value(pack("đồng/người"))).isEqualByComparingTo("1100000");
    assertThat(value(pack("tỷ đồng/người"))).isEqualByComparingTo("0.0011");
    assertThat(value(pack("\"tỷ đồng/10.000 dân\""))).isEqualByComparingTo("11");
  }

  @Test
  void an_indicator_without_a_unit_gets_that_of_its_quotient() {
    RulePack pack = pack("").read();
    assertThat(
            pack.framework().indicator("spending").orElseThrow().unitOfMeasure().vi())
        .isEqualTo("triệu đồng/người");
  }

  @Test
  void a_row_is_a_rule_like_any_other() {
    RulePack pack = pack("đồng/người").read();
    RuleInfo rule =
        pack.rules().stream().filter(RuleInfo::isTabular).findFirst().orElseThrow();
    assertThat(rule.file() + ":" + rule.line()).isEqualTo("reference/formulas.csv:2");
    assertThat(rule.annotation("source")).isEqualTo("Sổ tay \"A\" \\ 1");
    Evaluation evaluation = Evaluator.of(pack).evaluate(dataset());
    assertThat(statements(evaluation.explain("33", "2.1.2").orElseThrow()))
        .anySatisfy(statement -> assertThat(statement).contains("÷ 1.300.000 người × 1.000.000"));
    Entry entry = Dataset.builder(2022)
        .datum("population", "33", "650000")
        .build()
        .entries()
        .get(0);
    assertThat(((Value.Known) result(evaluation.whatIf(entry)).value()).exact())
        .isEqualByComparingTo("2200000");
    Dataset lacking = Dataset.builder(2022).datum("population", "33", "1300000").build();
    assertThat(result(Evaluator.of(pack).evaluate(lacking)).value())
        .isEqualTo(
            new Value.Unknown(Reason.MISSING_DATA, List.of("school-spending", "science-spending")));
  }

  private static List<String> statements(Derivation step) {
    List<String> all = new ArrayList<>(List.of(step.statement().vi()));
    step.children().forEach(each -> all.addAll(statements(each)));
    return all;
  }

  @Test
  void a_unit_that_does_not_fit_is_a_mistake_of_the_pack() {
    assertThat(problems(pack("%"))).singleElement().satisfies(problem -> {
      assertThat(problem.kind()).isEqualTo("unit.mismatch");
      assertThat(problem.file() + ":" + problem.line()).isEqualTo("reference/formulas.csv:2");
      assertThat(problem.message().vi()).contains("“triệu đồng” chia cho “người”");
    });
    TestPack mixed = pack("đồng/người")
        .append("items.csv", "fund,Quỹ,Fund,tỷ đồng,amount,0,,no,official,test\n")
        .replace("reference/formulas.csv", "school-spending,", "school-spending; fund,");
    assertThat(problems(mixed)).extracting(PackProblem::kind).containsExactly("unit.sum");
    assertThat(problems(pack("%").replace("reference/formulas.csv", "population", "popluation")))
        .anySatisfy(problem -> assertThat(problem.hint().en()).contains("population"));
  }

  private static TestPack words(String... rows) {
    return pack("đồng/người")
        .with(
            "reference/units.csv",
            "word,factor,means,provenance,source\n" + String.join("\n", rows) + "\n");
  }

  @Test
  void words_are_explained_once_and_never_by_themselves() {
    assertThat(problems(words("Sào,5,m2,official,test", "sào,7,m2,official,test")))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.kind()).isEqualTo("csv.duplicate");
          assertThat(problem.line()).isEqualTo(3);
        });
    assertThat(problems(words("a,2,triệu b,official,test", "b,1,a/người,official,test")))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.kind()).isEqualTo("unit.circle");
          assertThat(problem.line()).isEqualTo(3);
        });
    assertThat(problems(words("đồng/hộ,2,đồng,official,test")))
        .extracting(PackProblem::kind)
        .containsExactly("unit.word");
  }

  @Test
  void a_factor_too_large_for_rules_is_told_of_its_row() {
    TestPack far = pack("đồng/người")
        .replace("items.csv", "Science,triệu đồng", "Science,triệu tỷ tỷ tỷ đồng")
        .replace("items.csv", "Schools,triệu đồng", "Schools,triệu tỷ tỷ tỷ đồng");
    assertThat(problems(far)).singleElement().satisfies(problem -> {
      assertThat(problem.kind()).isEqualTo("unit.too-far");
      assertThat(problem.file() + ":" + problem.line()).isEqualTo("reference/formulas.csv:2");
    });
  }

  @Test
  void a_unit_of_size_zero_fits_nothing() {
    assertThat(problems(pack("đồng/0 người")))
        .extracting(PackProblem::kind)
        .containsExactly("unit.mismatch");
    assertThat(problems(
            pack("đồng/người").replace("items.csv", "Population,người", "Population,0 người")))
        .extracting(PackProblem::kind)
        .contains("unit.mismatch");
  }

  @Test
  void one_indicator_by_its_id_and_by_its_code_is_one_row_twice() {
    TestPack twice = pack("đồng/người")
        .append("reference/formulas.csv", "spending,science-spending,population,official,test\n");
    assertThat(problems(twice)).extracting(PackProblem::line).contains(3);
  }

  @Test
  void formulas_in_rules_are_held_to_their_units_however_numbers_are_written() {
    TestPack pack = TestPack.minimal();
    String file = "pillars/2-research/formulas.drl";
    assertThat(pack.text(file)).contains("Ratio.per(10_000, ");
    for (String wrong :
        List.of("Ratio.per(1_000L, ", "Ratio.scaled(1, 10_000, ", "Ratio.scaled(10L, 1L, ")) {
      assertThat(problems(pack.replace(file, "Ratio.per(10_000, ", wrong)))
          .as(wrong)
          .extracting(PackProblem::kind)
          .containsExactly("rule.unit-factor");
    }
    assertThat(pack.replace(file, "Ratio.per(10_000, ", "Ratio.scaled(20_000, 2, ")
            .read()
            .id())
        .isEqualTo("test-2023");
  }

  @Test
  void formulas_in_rules_are_held_to_their_units_too() {
    TestPack pack = TestPack.minimal();
    assertThat(problems(pack.replace("indicators.csv", "tổ chức/10.000 dân", "tổ chức/1.000 dân")))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.kind()).isEqualTo("rule.unit-factor");
          assertThat(problem.message().en()).contains("it must be 1000");
        });
    assertThat(problems(pack.replace("items.csv", "Population,người", "Population,hộ")))
        .extracting(PackProblem::kind)
        .containsExactly("rule.unit-mismatch");
    assertThat(pack.replace("items.csv", "Population,người", "Population,khẩu")
            .with("reference/units.csv", """
                word,factor,means,provenance,source
                khẩu,1,người,official,test
                """)
            .read()
            .id())
        .isEqualTo("test-2023");
  }

  private static List<PackProblem> problems(TestPack pack) {
    List<PackProblem> problems = new ArrayList<>();
    assertThatThrownBy(pack::read)
        .isInstanceOfSatisfying(
            RulePackException.class, thrown -> problems.addAll(thrown.problems()));
    return problems;
  }
}
