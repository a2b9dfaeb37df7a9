package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.dataset.Entry;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.framework.MissingData;
import vn.chiso.json.EvaluationJson;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.Value;

/**
 * Figures of five localities, three in the north and two in the south, of which some are missing.
 */
class ImputationStageTest {
  private static final String GROUPS = """
      grouping,locality,group_vi,group_en,provenance,source
      side,33,Bắc,North,official,test
      side,01,Bắc,North,official,test
      side,02,Bắc,North,official,test
      side,56,Nam,South,official,test
      side,03,Nam,South,official,test
      """;

  private static TestPack five() {
    return TestPack.minimal()
        .append("reference/localities.csv", """
            01,Một,One,,,,official,test
            02,Hai,Two,,,,official,test
            03,Ba,Three,,,,official,test
            """)
        .with("reference/groups.csv", GROUPS);
  }

  private static TestPack imputing(String words) {
    return five()
        .replace(
            "pack.yaml",
            "  ranks:",
            "  imputation: {" + words + ", provenance: published, source: test}\n  ranks:");
  }

  private static Dataset.Builder dataset() {
    return Dataset.builder(2022)
        .datum("1.1.1", "33", "2")
        .datum("1.1.1", "01", "7")
        .datum("1.1.1", "56", "8")
        .datum("policies", "02", "1")
        .datum("policies", "03", "1");
  }

  private static Evaluation evaluate(TestPack pack) {
    return Evaluator.of(pack.read()).evaluate(dataset().build());
  }

  private static NodeResult result(Evaluation evaluation, String locality, String node) {
    return evaluation.scoreCard(locality).orElseThrow().result(node).orElseThrow();
  }

  private static BigDecimal value(Evaluation evaluation, String locality) {
    return ((Value.Known) result(evaluation, locality, "1.1.1").value()).exact();
  }

  private static String json(Evaluation evaluation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(evaluation, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void nothing_is_estimated_unless_the_pack_says_so() {
    Evaluation evaluation = evaluate(five());
    assertThat(evaluation.imputed()).isEmpty();
    assertThat(json(evaluation)).doesNotContain("imputations");
    assertThat(result(evaluation, "02", "1.1.1").value())
        .isEqualTo(new Value.Unknown(Reason.MISSING_DATA, List.of("transparency")));
  }

  @Test
  void means_and_medians_of_all_and_of_groups() {
    // By hand: (2 + 7 + 8) ÷ 3; the middle of 2, 7, 8; (2 + 7) ÷ 2; 8 alone.
    assertThat(value(evaluate(imputing("method: mean")), "02"))
        .isCloseTo(new BigDecimal("5.666666666666666667"), within(new BigDecimal("1e-15")));
    assertThat(value(evaluate(imputing("method: median")), "02")).isEqualByComparingTo("7");
    Evaluation groups = evaluate(imputing("method: group-mean, by: side"));
    assertThat(value(groups, "02")).isEqualByComparingTo("4.5");
    assertThat(value(groups, "03")).isEqualByComparingTo("8");
    assertThat(value(evaluate(imputing("method: group-median, by: side")), "02"))
        .isEqualByComparingTo("4.5");
  }

  @Test
  void an_estimate_is_marked_up_to_the_index_and_told_everywhere() {
    Evaluation evaluation = evaluate(imputing("method: group-mean, by: side"));
    NodeResult estimated = result(evaluation, "02", "1.1.1");
    assertThat(estimated.marks()).contains(Mark.IMPUTED);
    assertThat(estimated.published()).isEqualByComparingTo("45");
    assertThat(result(evaluation, "02", "1").marks()).contains(Mark.IMPUTED);
    assertThat(result(evaluation, "33", "1.1.1").marks()).doesNotContain(Mark.IMPUTED);
    assertThat(evaluation.imputed("02", "transparency").orElseThrow().count()).isEqualTo(2);
    assertThat(json(evaluation))
        .contains("\"imputed\"")
        .containsPattern("\"method\" ?: ?\"group-mean\"")
        .containsPattern("\"North\"");
    assertThat(steps(evaluation.explain("02", "1.1.1").orElseThrow(), Derivation.Kind.ESTIMATE))
        .containsExactly("ước lượng từ trung bình của 2 địa phương có số liệu trong nhóm Bắc"
            + " (3 địa phương)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "method: group-mean, by: side | không địa phương nào trong nhóm Nam có số liệu",
        "method: group-median, by: region | địa phương không thuộc nhóm nào theo region",
        "method: latest, oldest: 3 | không có số liệu nào trong 3 năm trước 2022",
        "method: linear, oldest: 3 | không có số liệu của hai năm để kẻ đường thẳng,"
            + " cách năm 2022 nhiều nhất 3 năm",
        "method: within-group | không chỉ số nào khác cùng nhóm có điểm"
      })
  void what_could_not_be_estimated_says_why(String words, String why) {
    Dataset without = Dataset.builder(2022)
        .datum("1.1.1", "33", "2")
        .datum("1.1.1", "01", "7")
        .datum("policies", "03", "1")
        .build();
    Evaluation evaluation = Evaluator.of(imputing(words).read()).evaluate(without);

    assertThat(evaluation.notImputed("03", "1.1.1").orElseThrow().vi())
        .isEqualTo("không ước lượng được: " + why);
    assertThat(steps(evaluation.explain("03", "1.1.1").orElseThrow(), Derivation.Kind.ESTIMATE))
        .containsExactly("không ước lượng được: " + why);
    assertThat(json(evaluation)).contains("không ước lượng được: " + why);
    assertThat(evaluation.notImputed("33", "1.1.1")).isEmpty();
  }

  @Test
  void nothing_is_said_of_estimates_where_the_pack_has_none() {
    assertThat(evaluate(five()).notImputed("02", "1.1.1")).isEmpty();
    assertThat(evaluate(imputing("method: mean")).notImputed("02", "1.1.1")).isEmpty();
  }

  private static List<String> steps(Derivation step, Derivation.Kind kind) {
    List<String> own = step.kind() == kind ? List.of(step.statement().vi()) : List.of();
    return Stream.concat(
            own.stream(), step.children().stream().flatMap(each -> steps(each, kind).stream()))
        .toList();
  }

  @Test
  void a_group_without_figures_leaves_the_gap() {
    Dataset dataset = Dataset.builder(2022)
        .datum("1.1.1", "33", "2")
        .datum("policies", "03", "1")
        .build();
    Evaluation evaluation =
        Evaluator.of(imputing("method: group-mean, by: side").read()).evaluate(dataset);
    assertThat(result(evaluation, "03", "1.1.1").value()).isInstanceOf(Value.Unknown.class);
    assertThat(evaluation.imputed()).isEmpty();
  }

  @Test
  void earlier_figures_of_the_locality_itself() {
    Dataset.Builder dataset = dataset();
    earlier(dataset, 2018, "1");
    earlier(dataset, 2020, "3");
    earlier(dataset, 2024, "5");
    Evaluation latest =
        Evaluator.of(imputing("method: latest, oldest: 2").read()).evaluate(dataset.build());
    assertThat(value(latest, "02")).isEqualByComparingTo("3");
    assertThat(latest.imputed("02", "transparency").orElseThrow().years()).containsExactly(2020);
    assertThat(result(latest, "03", "1.1.1").value()).isInstanceOf(Value.Unknown.class);
    assertThat(result(
                Evaluator.of(imputing("method: latest, oldest: 1").read())
                    .evaluate(dataset.build()),
                "02",
                "1.1.1")
            .value())
        .isInstanceOf(Value.Unknown.class);
    Evaluation linear =
        Evaluator.of(imputing("method: linear, oldest: 2").read()).evaluate(dataset.build());
    assertThat(value(linear, "02")).isEqualByComparingTo("4");
    assertThat(linear.imputed("02", "transparency").orElseThrow().years())
        .containsExactly(2020, 2024);
  }

  @Test
  void a_line_through_two_earlier_years_is_drawn_on() {
    Dataset.Builder dataset = dataset();
    earlier(dataset, 2018, "1");
    earlier(dataset, 2020, "3");
    Evaluation evaluation =
        Evaluator.of(imputing("method: linear, oldest: 4").read()).evaluate(dataset.build());
    assertThat(value(evaluation, "02")).isEqualByComparingTo("5");
    assertThat(evaluation.imputed("02", "transparency").orElseThrow().years())
        .containsExactly(2018, 2020);
  }

  private static void earlier(Dataset.Builder dataset, int year, String value) {
    dataset.previous(
        new EarlierFigure("02", "1.1.1", year, new BigDecimal(value), "test", Origin.MEMORY));
  }

  @Test
  void a_score_within_a_group_has_no_value() {
    TestPack pack = imputing("method: within-group");
    Dataset dataset = Dataset.builder(2022)
        .datum("st-organisations", "33", "60")
        .datum("population", "33", "1000000")
        .build();
    Evaluation evaluation = Evaluator.of(pack.read()).evaluate(dataset);
    NodeResult given = result(evaluation, "33", "2.1.1");
    NodeResult estimated = result(evaluation, "33", "support-policies");
    assertThat(given.published()).isEqualByComparingTo("40");
    assertThat(estimated.published()).isEqualByComparingTo("40");
    assertThat(estimated.value()).isInstanceOf(Value.Unknown.class);
    assertThat(((Score.Scored) estimated.score()).basis()).isEqualTo(Score.Basis.IMPUTED);
    assertThat(result(evaluation, "33", "2").marks()).contains(Mark.IMPUTED);
    assertThat(evaluation.imputed()).singleElement().satisfies(each -> {
      assertThat(each.method()).isEqualTo(MissingData.Method.WITHIN_GROUP);
      assertThat(each.value()).isNull();
    });
    assertThat(evaluation
            .explain("33", "support-policies")
            .orElseThrow()
            .statement()
            .vi())
        .contains("ước lượng vì thiếu số liệu");
  }

  @Test
  void one_indicator_may_be_estimated_otherwise() {
    TestPack pack = imputing("method: mean").with("reference/imputation.csv", """
            indicator,method,by,oldest,provenance,source
            1.1.1,none,,,official,test
            """);
    assertThat(evaluate(pack).imputed())
        .extracting(Imputed::indicator)
        .containsOnly("support-policies");
  }

  @Test
  void what_if_and_targets_see_that_estimates_move() {
    RulePack pack = imputing("method: mean").read();
    Dataset dataset = dataset().build();
    Evaluation before = Evaluator.of(pack).evaluate(dataset);
    Entry entry =
        Dataset.builder(2022).datum("1.1.1", "56", "5").build().entries().get(0);
    Evaluation after = before.whatIf(entry);
    Evaluation fresh = Evaluator.of(pack)
        .evaluate(dataset.replacing(
            each -> each.locality().equals("56") && each.item().equals("1.1.1"), entry));
    assertThat(json(after)).isEqualTo(json(fresh)).isNotEqualTo(json(before));
    Target target = Target.score("1.1.1", new BigDecimal("90"));
    assertThat(before.waysTo(target, "02"))
        .anySatisfy(way -> assertThat(way.outcome()).isEqualTo(Way.Outcome.FOUND));
  }

  @Test
  void a_locality_with_too_few_figures_is_left_out() {
    TestPack pack = five()
        .replace("pack.yaml", "from: pack", "from: set")
        .replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", "")
        .replace(
            "pack.yaml",
            "  ranks:",
            "  availability: {least: 0.6, provenance: published, source: test}\n  ranks:");
    Dataset dataset = Dataset.builder(2022)
        .datum("1.1.1", "33", "2")
        .datum("policies", "33", "1")
        .datum("1.1.1", "01", "4")
        .datum("policies", "01", "2")
        .datum("1.1.1", "56", "9")
        .build();
    Evaluation evaluation = Evaluator.of(pack.read()).evaluate(dataset);
    assertThat(result(evaluation, "56", "1.1.1").value()).isInstanceOf(Value.Known.class);
    assertThat(result(evaluation, "56", "1.1.1").score())
        .isEqualTo(new Score.Unscored(Reason.TOO_FEW_INDICATORS, List.of("1/3")));
    assertThat(result(evaluation, "56", "index").rank()).isNull();
    assertThat(result(evaluation, "01", "1.1.1").published()).isEqualByComparingTo("100");
    assertThat(evaluation.findings())
        .filteredOn(each -> each.check().equals("locality.too-few-indicators"))
        .singleElement()
        .extracting(Finding::localities)
        .isEqualTo(List.of("56"));
  }

  @Test
  void figures_made_up_stay_known_as_such_in_what_rests_on_them() {
    Dataset.Builder dataset = Dataset.builder(2022);
    for (Map.Entry<String, DataStatus> each :
        Map.of("33", DataStatus.SYNTHETIC, "01", DataStatus.OFFICIAL).entrySet()) {
      dataset.entry(new Entry(
          each.getKey(),
          "1.1.1",
          2022,
          "4",
          BigDecimal.valueOf(4),
          each.getValue(),
          "",
          List.of(),
          "",
          Origin.MEMORY));
    }
    dataset.datum("policies", "02", "1");
    Evaluation evaluation = Evaluator.of(imputing("method: mean").read()).evaluate(dataset.build());
    assertThat(result(evaluation, "02", "1.1.1").marks())
        .contains(Mark.IMPUTED, Mark.DATA_SYNTHETIC);
  }

  @Test
  void mistakes_are_told_with_line_and_hint() {
    assertThat(problems(imputing("method: mdian"))).contains("field.word");
    assertThat(problems(imputing("method: group-mean"))).contains("field.empty");
    assertThat(problems(imputing("method: group-mean, by: sides"))).contains("groups.unknown");
    assertThat(problems(imputing("method: mean, oldest: 3"))).contains("imputation.unused");
    assertThat(problems(five().with("reference/imputation.csv", """
            indicator,method,by,oldest,provenance,source
            1.1.1,group-mean,sidee,,official,test
            2.1.2,mean,,,official,test
            """)))
        .contains("groups.unknown", "field.reference");
    assertThat(
            problems(five().append("reference/groups.csv", "region,33,Bắc,North,official,test\n")))
        .contains("groups.region");
  }

  private static List<String> problems(TestPack pack) {
    List<String> kinds = new ArrayList<>();
    assertThatThrownBy(pack::read).isInstanceOfSatisfying(RulePackException.class, thrown -> {
      assertThat(thrown.problems()).allSatisfy(each -> assertThat(each.line()).isPositive());
      thrown.problems().forEach(each -> kinds.add(each.kind()));
    });
    return kinds;
  }
}
