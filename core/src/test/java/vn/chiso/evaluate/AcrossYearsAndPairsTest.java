package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.json.EvaluationJson;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;

/** One scale for several years, and localities compared pair by pair. */
class AcrossYearsAndPairsTest {
  private static TestPack from(String words) {
    return TestPack.minimal()
        .replace("pack.yaml", "{from: pack,", "{from: " + words + ",")
        .replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", "");
  }

  private static Dataset.Builder years() {
    Dataset.Builder dataset =
        Dataset.builder(2022).datum("1.1.1", "33", "5").datum("1.1.1", "56", "7");
    earlier(dataset, "33", 2020, "3");
    earlier(dataset, "56", 2020, "6");
    earlier(dataset, "56", 2021, "11");
    return dataset;
  }

  private static void earlier(Dataset.Builder dataset, String locality, int year, String value) {
    dataset.previous(new EarlierFigure(
        locality, "transparency", year, new BigDecimal(value), "test", Origin.MEMORY));
  }

  private static NodeResult result(Evaluation evaluation, String locality, String node) {
    return evaluation.scoreCard(locality).orElseThrow().result(node).orElseThrow();
  }

  private static String published(Evaluation evaluation, String locality, String node) {
    return String.valueOf(result(evaluation, locality, node).published());
  }

  private static String json(Evaluation evaluation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(evaluation, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_panel_is_normalised_by_all_its_years() {
    Evaluation evaluation = Evaluator.of(from("panel").read()).evaluate(years().build());
    // From 3 in 2020 to 11 in 2021.
    assertThat(published(evaluation, "33", "1.1.1")).isEqualTo("25.00");
    assertThat(published(evaluation, "56", "1.1.1")).isEqualTo("50.00");
    assertThat(evaluation.goalposts().get("transparency").basis()).isEqualTo(Goalposts.Basis.PANEL);
    assertThat(result(evaluation, "33", "1.1.1").marks()).doesNotContain(Mark.GOALPOSTS_INCOMPLETE);
    assertThat(evaluation
            .explain("33", "1.1.1")
            .orElseThrow()
            .children()
            .get(0)
            .title()
            .en())
        .contains("earlier years");
  }

  private static Evaluation year(String goalposts, int year, Map<Integer, String[]> values) {
    TestPack pack = from(goalposts).replace("pack.yaml", "data-year: 2022", "data-year: " + year);
    Dataset.Builder dataset = Dataset.builder(year);
    values.forEach((each, figures) -> {
      for (int i = 0; i < figures.length; i++) {
        String locality = List.of("33", "56").get(i);
        if (each == year) {
          dataset.datum("1.1.1", locality, figures[i]);
        } else {
          earlier(dataset, locality, each, figures[i]);
        }
      }
    });
    return Evaluator.of(pack.read()).evaluate(dataset.build());
  }

  @Test
  void each_year_of_a_panel_is_scored_on_one_scale() {
    Map<Integer, String[]> values = Map.of(
        2020, new String[] {"3", "6"},
        2021, new String[] {"4.5", "11"},
        2022, new String[] {"5", "7"});
    values.forEach((year, figures) -> {
      Evaluation evaluation = year("panel", year, values);
      assertThat(evaluation.findings()).noneMatch(each -> each.check().startsWith("previous."));
      for (int i = 0; i < figures.length; i++) {
        BigDecimal expected = new BigDecimal(figures[i])
            .subtract(new BigDecimal("3"))
            .multiply(new BigDecimal("12.5"));
        assertThat(result(evaluation, List.of("33", "56").get(i), "1.1.1").published())
            .isEqualByComparingTo(expected);
      }
      Evaluation base = year("year, year: 2021", year, values);
      assertThat(base.goalposts().get("transparency").maximum()).isEqualByComparingTo("11");
      assertThat(base.goalposts().get("transparency").minimum()).isEqualByComparingTo("4.5");
    });
  }

  @Test
  void a_later_figure_that_counts_for_nothing_is_told() {
    Dataset.Builder dataset = Dataset.builder(2022).datum("1.1.1", "33", "5");
    earlier(dataset, "33", 2023, "9");
    earlier(dataset, "56", 2023, "8");
    assertThat(Evaluator.of(from("set").read()).evaluate(dataset.build()).findings())
        .filteredOn(each -> each.check().equals("previous.not-earlier"))
        .singleElement()
        .satisfies(each -> assertThat(each.message().en()).contains("2023").contains("2022"));
  }

  @Test
  void a_reference_year_gives_the_scale_and_what_lies_beyond_is_capped() {
    Evaluation evaluation =
        Evaluator.of(from("year, year: 2020").read()).evaluate(years().build());
    // From 3 to 6, both of 2020.
    assertThat(published(evaluation, "33", "1.1.1")).isEqualTo("66.67");
    assertThat(published(evaluation, "56", "1.1.1")).isEqualTo("100.00");
    assertThat(result(evaluation, "56", "1.1.1").marks()).contains(Mark.CAPPED);
    Evaluation other =
        Evaluator.of(from("year, year: 2021").read()).evaluate(years().build());
    assertThat(result(other, "33", "1.1.1").score())
        .isEqualTo(new Score.Unscored(Reason.EQUAL_GOALPOSTS, List.of()));
    Evaluation none =
        Evaluator.of(from("year, year: 2019").read()).evaluate(years().build());
    assertThat(result(none, "33", "1.1.1").score())
        .isEqualTo(new Score.Unscored(Reason.NO_GOALPOSTS, List.of()));
  }

  @Test
  void what_if_in_a_panel_is_a_fresh_evaluation() {
    RulePack pack = from("panel").read();
    Dataset dataset = years().build();
    Evaluation before = Evaluator.of(pack).evaluate(dataset);
    Entry entry =
        Dataset.builder(2022).datum("1.1.1", "33", "19").build().entries().get(0);
    Evaluation fresh =
        Evaluator.of(pack).evaluate(dataset.replacing(each -> each.locality().equals("33"), entry));
    assertThat(json(before.whatIf(entry))).isEqualTo(json(fresh));
  }

  private static final String MORE = """
      01,Một,One,,,,official,test
      """;

  private static TestPack copeland() {
    return TestPack.minimal()
        .replace(
            "framework.csv",
            "index,,index,,unknown,Chỉ số thử,Test index,1,arithmetic,,",
            "index,,index,,unknown,Chỉ số thử,Test index,1,copeland,,")
        .replace(
            "framework.csv",
            "pillar,2,official,Nghiên cứu,Research,1,",
            "pillar,2,official,Nghiên cứu,Research,2,")
        .append("reference/localities.csv", MORE);
  }

  private static Dataset.Builder three() {
    Dataset.Builder dataset = Dataset.builder(2022);
    figures(dataset, "33", "9", "10");
    figures(dataset, "56", "5", "50");
    figures(dataset, "01", "7", "30");
    return dataset;
  }

  private static void figures(
      Dataset.Builder dataset, String locality, String transparency, String organisations) {
    dataset
        .datum("1.1.1", locality, transparency)
        .datum("st-organisations", locality, organisations)
        .datum("population", locality, "1000000")
        .datum("policies", locality, "1");
  }

  @Test
  void copeland_counts_whom_a_locality_beats() {
    TestPack pack = copeland()
        .replace("pack.yaml", "pillar: 0.5, group: 1", "pillar: 0, group: 0.5")
        .replace(
            "framework.csv",
            "Tổ chức,Organisations,1,arithmetic,",
            "Tổ chức,Organisations,1,arithmetic,0.5");
    Evaluation evaluation = Evaluator.of(pack.read()).evaluate(three().build());
    // Research weighs 2 of 3: 56 beats both, 01 beats 33.
    assertThat(published(evaluation, "56", "index")).isEqualTo("2.00");
    assertThat(published(evaluation, "01", "index")).isEqualTo("0.00");
    assertThat(published(evaluation, "33", "index")).isEqualTo("-2.00");
    assertThat(result(evaluation, "56", "index").rank()).isEqualTo(1);
    assertThat(result(evaluation, "33", "index").rank()).isEqualTo(3);
    assertThat(result(evaluation, "33", "index").marks()).doesNotContain(Mark.SET_INCOMPLETE);
    Entry entry = Dataset.builder(2022)
        .datum("st-organisations", "33", "90")
        .build()
        .entries()
        .get(0);
    Evaluation after = evaluation.whatIf(entry);
    assertThat(published(after, "33", "index")).isEqualTo("2.00");
    assertThat(published(after, "56", "index")).isEqualTo("0.00");
    assertThat(evaluation.waysTo(Target.rank("index", 1), "01"))
        .anySatisfy(way -> assertThat(way.outcome()).isEqualTo(Way.Outcome.FOUND));
  }

  @Test
  void copeland_needs_others_and_says_when_some_are_lacking() {
    TestPack pack =
        copeland().replace("pack.yaml", "pillar: 0.5, group: 1", "pillar: 0, group: 0.5");
    Dataset.Builder two = Dataset.builder(2022);
    figures(two, "33", "9", "10");
    figures(two, "56", "5", "50");
    Evaluation evaluation = Evaluator.of(pack.read()).evaluate(two.build());
    assertThat(result(evaluation, "56", "index").marks()).contains(Mark.SET_INCOMPLETE);
    Dataset.Builder one = Dataset.builder(2022);
    figures(one, "33", "9", "10");
    Evaluation alone = Evaluator.of(pack.read()).evaluate(one.build());
    assertThat(result(alone, "33", "index").score())
        .isEqualTo(new Score.Unscored(Reason.TOO_FEW_VALUES, List.of()));
  }

  @Test
  void ampi_is_around_a_reference_on_a_scale_from_70_to_130() {
    // Mazziotta and Pareto: r = (x − Ref + Δ) ÷ 2Δ × 60 + 70, Δ half of the range.
    TestPack pack = TestPack.minimal()
        .replace("pack.yaml", "{low: 0, high: 100,", "{low: 70, high: 130,")
        .replace("pack.yaml", "treat-as: capped", "treat-as: kept")
        .replace(
            "indicators.csv",
            "điểm,higher,central,value,min-max",
            "điểm,lower,central,value,around-reference")
        .with("reference/normalisation.csv", """
            indicator,parameter,value,provenance,source
            1.1.1,reference,4,official,test
            """);
    Evaluation evaluation = Evaluator.of(pack.read()).evaluate(years().build());
    assertThat(published(evaluation, "33", "1.1.1")).isEqualTo("94.00");
    assertThat(published(evaluation, "56", "1.1.1")).isEqualTo("82.00");
    assertThat(evaluation
            .explain("33", "1.1.1")
            .orElseThrow()
            .children()
            .get(0)
            .statement()
            .vi())
        .contains("(4 − 5) ÷ (10 − 0) × 60 + 100 = 94");
  }

  @Test
  void words_out_of_place_are_told() {
    assertThatThrownBy(
            TestPack.minimal()
                .replace(
                    "framework.csv",
                    "Thể chế,Governance,1,arithmetic",
                    "Thể chế,Governance,1,copeland")::read)
        .isInstanceOf(RulePackException.class)
        .hasMessageContaining("copeland");
    assertThatThrownBy(from("set, year: 2020")::read)
        .isInstanceOf(RulePackException.class)
        .hasMessageContaining("year");
    assertThatThrownBy(from("pannel")::read)
        .isInstanceOf(RulePackException.class)
        .hasMessageContaining("panel");
  }
}
