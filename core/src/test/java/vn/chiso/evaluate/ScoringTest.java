package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.evaluate.Evaluations.EVALUATOR;
import static vn.chiso.evaluate.Evaluations.checks;
import static vn.chiso.evaluate.Evaluations.complete;
import static vn.chiso.evaluate.Evaluations.given;
import static vn.chiso.evaluate.Evaluations.goalposts;
import static vn.chiso.evaluate.Evaluations.points;
import static vn.chiso.evaluate.Evaluations.result;
import static vn.chiso.evaluate.Evaluations.score;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.GivenScore;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Mark;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.Value;

/** From values to scores, up the tree. */
class ScoringTest {
  @Test
  void values_are_normalised_between_goalposts_and_averaged_up_the_tree() {
    Evaluation evaluation = EVALUATOR.evaluate(
        complete("33").goalposts(goalposts("support-policies", "0", "20")).build());
    assertThat(points(evaluation, "1.1.1")).isEqualByComparingTo("50");
    assertThat(points(evaluation, "2.1.1").setScale(10, java.math.RoundingMode.HALF_UP))
        .isEqualByComparingTo("13.3333333333");
    assertThat(points(evaluation, "support-policies")).isEqualByComparingTo("75");
    // (13.33… × 1 + 75 × 0.5) ÷ 1.5
    assertThat(result(evaluation, "33", "2.1").published()).isEqualTo(new BigDecimal("33.89"));
    assertThat(result(evaluation, "33", "index").published()).isEqualTo(new BigDecimal("41.94"));
    assertThat(evaluation.findings())
        .extracting(finding -> finding.severity().tag())
        .doesNotContain("error");
  }

  @Test
  void without_goalposts_an_indicator_has_a_value_and_no_score() {
    Evaluation evaluation = EVALUATOR.evaluate(complete("33").build());
    assertThat(result(evaluation, "33", "support-policies").value())
        .isInstanceOf(Value.Known.class);
    assertThat(score(evaluation, "support-policies"))
        .isEqualTo(new Score.Unscored(Reason.NO_GOALPOSTS, List.of()));
  }

  @Test
  void a_group_below_its_coverage_has_no_score_and_names_what_lacks() {
    Evaluation evaluation = EVALUATOR.evaluate(complete("33").build());
    assertThat(score(evaluation, "2.1"))
        .isEqualTo(new Score.Unscored(Reason.TOO_FEW_CHILDREN, List.of("support-policies")));
    assertThat(score(evaluation, "index"))
        .isEqualTo(new Score.Unscored(Reason.TOO_FEW_CHILDREN, List.of("2")));
  }

  private static Evaluator averagingOrganisations(String aggregation) {
    return Evaluator.of(TestPack.minimal()
        .replace(
            "framework.csv", "Organisations,1,arithmetic,", "Organisations,1," + aggregation + ",")
        .replace("pack.yaml", "treat-as: capped", "treat-as: kept")
        .read());
  }

  @Test
  void a_group_is_averaged_as_its_row_says_and_says_so() {
    Dataset dataset =
        complete("33").goalposts(goalposts("support-policies", "0", "20")).build();
    Evaluation geometric = averagingOrganisations("geometric").evaluate(dataset);
    Evaluation harmonic = averagingOrganisations("harmonic").evaluate(dataset);

    // (13.33… ^ 1 × 75 ^ 0.5) ^ (1 ÷ 1.5)
    assertThat(result(geometric, "33", "2.1").published()).isEqualTo(new BigDecimal("23.71"));
    // 1.5 ÷ (1 ÷ 13.33… + 0.5 ÷ 75)
    assertThat(result(harmonic, "33", "2.1").published()).isEqualTo(new BigDecimal("18.37"));
    assertThat(geometric.explain("33", "2.1").orElseThrow().statement().vi())
        .contains("trung bình nhân có trọng số của 2.1.1");
    assertThat(harmonic.explain("33", "2.1").orElseThrow().statement().en())
        .contains("weighted harmonic mean of 2.1.1");
  }

  @Test
  void a_group_is_combined_by_every_word_there_is() {
    // Organisations have 13.33… with weight 1, policies 75 with weight 0.5.
    assertThat(organisations("power")).isEqualTo("25.85");
    assertThat(organisations("median")).isEqualTo("13.33");
    assertThat(organisations("minimum")).isEqualTo("13.33");
    // Mean 33.89, variance 845.06.
    assertThat(organisations("mazziotta-pareto")).isEqualTo("8.95");
    // 33.89 + 845.06 ÷ 33.89.
    assertThat(organisations("mazziotta-pareto-upward")).isEqualTo("58.83");
  }

  @Test
  void a_penalty_for_imbalance_is_told_with_its_numbers() {
    Dataset dataset =
        complete("33").goalposts(goalposts("support-policies", "0", "20")).build();
    assertThat(averagingOrganisations("mazziotta-pareto")
            .evaluate(dataset)
            .explain("33", "2.1")
            .orElseThrow()
            .statement()
            .vi())
        .contains("M − S·cv = ≈ 33,888889 − ≈ 24,9");
    assertThat(averagingOrganisations("mazziotta-pareto-upward")
            .evaluate(dataset)
            .explain("33", "2.1")
            .orElseThrow()
            .statement()
            .en())
        .contains("upward) of 2.1.1", "M + S·cv = ≈ 33.888889 + ≈ 24.9");
  }

  private static String organisations(String aggregation) {
    Evaluator evaluator = Evaluator.of(TestPack.minimal()
        .replace(
            "framework.csv", "Organisations,1,arithmetic,", "Organisations,1," + aggregation + ",")
        .replace(
            "pack.yaml",
            "  ranks: ",
            (aggregation.equals("power")
                    ? "  power-mean: {exponent: 0.25, provenance: unknown, source: test}\n"
                    : "")
                + "  ranks: ")
        .read());
    Evaluation evaluation = evaluator.evaluate(
        complete("33").goalposts(goalposts("support-policies", "0", "20")).build());
    assertThat(evaluation.explain("33", "2.1").orElseThrow().statement().vi()).contains("2.1.1");
    return String.valueOf(result(evaluation, "33", "2.1").published());
  }

  @Test
  void a_level_says_how_nodes_are_combined_whose_rows_do_not() {
    Evaluator evaluator = Evaluator.of(TestPack.minimal()
        .replace("framework.csv", "Organisations,1,arithmetic,", "Organisations,1,,")
        .replace(
            "pack.yaml",
            "  ranks: ",
            "  aggregation: {index: arithmetic, subindex: arithmetic, pillar: arithmetic,"
                + " group: minimum, provenance: unknown, source: test}\n  ranks: ")
        .read());
    Evaluation evaluation = evaluator.evaluate(
        complete("33").goalposts(goalposts("support-policies", "0", "20")).build());

    assertThat(result(evaluation, "33", "2.1").published()).isEqualTo(new BigDecimal("13.33"));
    assertThat(evaluation.pack().settings().choices())
        .anyMatch(choice ->
            choice.name().equals("aggregation") && choice.value().contains("group minimum"));
  }

  @Test
  void a_part_with_zero_points_makes_a_geometric_group_zero() {
    Dataset.Builder zero = complete("33").goalposts(goalposts("support-policies", "15", "20"));

    assertThat(points(averagingOrganisations("geometric").evaluate(zero.build()), "2.1"))
        .isEqualByComparingTo("0");
  }

  @Test
  void a_geometric_group_with_a_negative_part_has_no_score_and_names_it() {
    Dataset.Builder negative = complete("33").goalposts(goalposts("support-policies", "18", "20"));

    assertThat(score(averagingOrganisations("geometric").evaluate(negative.build()), "2.1"))
        .isEqualTo(new Score.Unscored(Reason.NEGATIVE_PART, List.of("support-policies")));
    assertThat(score(averagingOrganisations("arithmetic").evaluate(negative.build()), "2.1"))
        .isInstanceOf(Score.Scored.class);
  }

  @Test
  void a_penalty_for_imbalance_needs_a_positive_mean_not_positive_parts() {
    Evaluator penalty = averagingOrganisations("mazziotta-pareto");
    Dataset.Builder slightly = complete("33").goalposts(goalposts("support-policies", "16", "20"));
    Dataset.Builder far = complete("33").goalposts(goalposts("support-policies", "19", "20"));

    assertThat(score(penalty.evaluate(slightly.build()), "2.1")).isInstanceOf(Score.Scored.class);
    assertThat(score(penalty.evaluate(far.build()), "2.1"))
        .isEqualTo(new Score.Unscored(Reason.NEGATIVE_PART, List.of("support-policies")));
  }

  @Test
  void a_group_that_may_lack_a_part_says_that_it_does() {
    String framework = TestPack.minimal().text("framework.csv");
    Evaluator lenient = Evaluator.of(TestPack.minimal()
        .with(
            "framework.csv",
            framework.replace("Organisations,1,arithmetic,,", "Organisations,1,arithmetic,0.6,"))
        .read());
    Evaluation evaluation = lenient.evaluate(complete("33").build());
    assertThat(score(evaluation, "2.1")).isInstanceOf(Score.Scored.class);
    assertThat(result(evaluation, "33", "2.1").marks()).contains(Mark.PARTLY_COVERED);
    assertThat(result(evaluation, "33", "index").marks()).contains(Mark.PARTLY_COVERED);
  }

  @Test
  void goalposts_can_come_from_the_set_itself() {
    Dataset dataset = complete("33")
        .header(new Dataset.Header("set", "", "", 2022, true, ""))
        .datum("transparency", "56", "9")
        .build();
    Evaluation evaluation = EVALUATOR.evaluate(dataset);
    assertThat(evaluation.goalposts().get("transparency").basis()).isEqualTo(Goalposts.Basis.SET);
    assertThat(points(evaluation, "1.1.1")).isEqualByComparingTo("0");
    assertThat(result(evaluation, "33", "1.1.1").marks()).doesNotContain(Mark.GOALPOSTS_INCOMPLETE);
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.check().equals("goalposts.incomplete-set"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message().en())
            .contains("2.1.1 (1)", "support-policies (1)")
            .doesNotContain("1.1.1 ("));
    assertThat(score(evaluation, "2.1.1"))
        .isEqualTo(new Score.Unscored(Reason.EQUAL_GOALPOSTS, List.of()));
  }

  @Test
  void goalposts_from_a_set_that_lacks_localities_are_warned_of() {
    Dataset dataset =
        complete("33").header(new Dataset.Header("set", "", "", 2022, true, "")).build();
    assertThat(checks(EVALUATOR.evaluate(dataset))).contains("goalposts.incomplete-set");
  }

  @Test
  void goalposts_given_with_the_dataset_win_and_are_capped_at() {
    Evaluation evaluation = EVALUATOR.evaluate(
        complete("33").goalposts(goalposts("1.1.1", "6", "10")).build());
    assertThat(evaluation.goalposts().get("transparency").basis())
        .isEqualTo(Goalposts.Basis.DATASET);
    assertThat(points(evaluation, "1.1.1")).isEqualByComparingTo("0");
    assertThat(result(evaluation, "33", "1.1.1").marks()).contains(Mark.CAPPED);
  }

  @Test
  void given_goalposts_that_cannot_be_used_are_not_replaced_by_others() {
    Evaluation evaluation = EVALUATOR.evaluate(complete("33")
        .goalposts(goalposts("1.1.1", "9", "1"))
        .goalposts(goalposts("1.1.11", "0", "1"))
        .goalposts(goalposts("2.1.1", "0", "1"))
        .goalposts(goalposts("organisation-density", "0", "2"))
        .build());
    assertThat(checks(evaluation))
        .contains("goalposts.upside-down", "goalposts.unknown-indicator", "goalposts.twice");
    Score refused = new Score.Unscored(Reason.REJECTED_GOALPOSTS, List.of());
    assertThat(score(evaluation, "1.1.1")).isEqualTo(refused);
    assertThat(score(evaluation, "2.1.1")).isEqualTo(refused);
  }

  @Test
  void a_given_score_stands_in_only_where_none_can_be_computed() {
    Evaluation evaluation = EVALUATOR.evaluate(complete("33")
        .score(given("2", "40", GivenScore.Use.STAND_IN))
        .score(given("1", "51", GivenScore.Use.STAND_IN))
        .score(given("index", "45.01", GivenScore.Use.COMPARE))
        .build());
    assertThat(score(evaluation, "2"))
        .isInstanceOfSatisfying(
            Score.Scored.class, scored -> assertThat(scored.basis()).isEqualTo(Score.Basis.GIVEN));
    assertThat(points(evaluation, "1")).isEqualByComparingTo("50");
    assertThat(points(evaluation, "index")).isEqualByComparingTo("45");
    assertThat(result(evaluation, "33", "index").marks()).contains(Mark.GIVEN_SCORE);
    assertThat(checks(evaluation))
        .filteredOn("score.differs-from-given"::equals)
        .hasSize(2);
  }

  @Test
  void a_given_score_to_compare_with_never_stands_in() {
    Evaluation evaluation = EVALUATOR.evaluate(
        complete("33").score(given("2", "40", GivenScore.Use.COMPARE)).build());
    assertThat(score(evaluation, "2")).isInstanceOf(Score.Unscored.class);
  }

  @Test
  void nothing_is_rounded_before_the_end() {
    Evaluation evaluation = EVALUATOR.evaluate(Dataset.builder(2022)
        .score(given("1", "51.504", GivenScore.Use.STAND_IN))
        .score(given("2", "47.225", GivenScore.Use.STAND_IN))
        .build());
    assertThat(points(evaluation, "index")).isEqualByComparingTo("49.3645");
    assertThat(result(evaluation, "33", "index").published()).isEqualTo(new BigDecimal("49.36"));
  }

  @Test
  void localities_are_ranked_in_every_node_in_which_they_have_a_score() {
    Dataset dataset = complete("33").datum("transparency", "56", "7").build();
    Evaluation evaluation = EVALUATOR.evaluate(dataset);
    assertThat(result(evaluation, "56", "1.1.1").rank()).isEqualTo(1);
    assertThat(result(evaluation, "33", "1.1.1").rank()).isEqualTo(2);
    assertThat(result(evaluation, "33", "1.1.1").ranked()).isEqualTo(2);
    assertThat(result(evaluation, "33", "2.1.1").rank()).isNull();
  }

  @Test
  void equal_scores_share_a_rank() {
    Dataset dataset = complete("33").datum("transparency", "56", "5.0").build();
    Evaluation evaluation = EVALUATOR.evaluate(dataset);
    assertThat(result(evaluation, "56", "1.1.1").rank()).isEqualTo(1);
    assertThat(result(evaluation, "33", "1.1.1").rank()).isEqualTo(1);
  }

  @Test
  void a_single_locality_has_no_rank() {
    assertThat(result(EVALUATOR.evaluate(complete("33").build()), "33", "1.1.1").rank())
        .isNull();
  }

  @Test
  void the_worst_provenance_and_every_mark_travel_up() {
    Evaluation evaluation = EVALUATOR.evaluate(
        complete("33").goalposts(goalposts("support-policies", "0", "20")).build());
    assertThat(result(evaluation, "33", "support-policies").marks())
        .contains(Mark.FORMULA_UNPROVEN);
    assertThat(result(evaluation, "33", "index").marks()).contains(Mark.FORMULA_UNPROVEN);
    assertThat(result(evaluation, "33", "index").provenance()).isEqualTo(Provenance.UNKNOWN);
    assertThat(result(evaluation, "33", "index").isProvisional()).isTrue();
    assertThat(result(evaluation, "33", "1.1.1").isProvisional()).isFalse();
  }

  @Test
  void a_score_above_a_gap_in_the_framework_says_so() {
    Evaluator evaluator = Evaluator.of(TestPack.minimal()
        .with(
            "reference/gaps.csv",
            "node,missing_vi,missing_en,provenance,source\n1.1,Chỉ số 1.1.2,Indicator 1.1.2,inferred,test\n")
        .read());
    Evaluation evaluation = evaluator.evaluate(complete("33").build());
    assertThat(result(evaluation, "33", "1.1").marks()).contains(Mark.FRAMEWORK_INCOMPLETE);
    assertThat(result(evaluation, "33", "1").isProvisional()).isTrue();
    assertThat(result(evaluation, "33", "1.1.1").marks()).doesNotContain(Mark.FRAMEWORK_INCOMPLETE);
    assertThat(evaluation.explain("33", "1.1").orElseThrow().children())
        .anySatisfy(step -> assertThat(step.statement().en()).isEqualTo("Indicator 1.1.2"));
  }

  @Test
  void an_unknown_rubric_of_a_part_marks_the_whole() {
    String rules = """

        rule "2.1.1 formula: part (1), what stands in it"
          @indicator("2.1.1")
          @source("test")
          @provenance("unknown")
        when
          $organisations : Datum( item == "st-organisations" )
          $population : Datum( item == "population" )
        then
          insert( PartValue.of("2.1.1", "(1)", Ratio.per(10_000, $organisations, $population)) );
        end

        rule "2.1.1 formula: its only part"
          @indicator("2.1.1")
          @source("test")
          @provenance("official")
        when
          $part : PartValue( indicator == "2.1.1", part == "(1)" )
        then
          insert( IndicatorValue.of("2.1.1", $part) );
        end
        """;
    String file = "pillars/2-research/formulas.drl";
    String text = TestPack.minimal().text(file);
    int from = text.indexOf("rule \"2.1.1 formula");
    String others = text.substring(0, from) + text.substring(text.indexOf("end", from) + 3);
    Evaluator evaluator = Evaluator.of(TestPack.minimal()
        .with(
            file,
            others.replaceFirst(
                    "import vn.chiso.score.IndicatorValue",
                    "import vn.chiso.score.IndicatorValue\nimport vn.chiso.score.PartValue")
                + rules)
        .read());
    Evaluation evaluation = evaluator.evaluate(complete("33").build());
    assertThat(result(evaluation, "33", "2.1.1").value()).isInstanceOf(Value.Known.class);
    assertThat(result(evaluation, "33", "2.1.1").marks()).contains(Mark.FORMULA_UNPROVEN);
    assertThat(result(evaluation, "33", "2.1.1").provenance()).isEqualTo(Provenance.UNKNOWN);
  }

  @Test
  void a_given_score_said_twice_counts_once_and_a_contradicted_one_never() {
    Evaluation evaluation = EVALUATOR.evaluate(complete("33")
        .score(given("2", "40", GivenScore.Use.COMPARE))
        .score(given("2", "40.0", GivenScore.Use.STAND_IN))
        .score(given("index", "44", GivenScore.Use.COMPARE))
        .build());
    assertThat(checks(evaluation)).contains("score.twice");
    assertThat(points(evaluation, "2")).isEqualByComparingTo("40");
    Evaluation contradicted = EVALUATOR.evaluate(complete("33")
        .score(given("2", "40", GivenScore.Use.STAND_IN))
        .score(given("2", "41", GivenScore.Use.STAND_IN))
        .build());
    assertThat(score(contradicted, "2")).isInstanceOf(Score.Unscored.class);
  }
}
