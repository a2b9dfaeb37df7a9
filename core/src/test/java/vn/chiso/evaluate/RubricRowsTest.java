package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.explain.Derivation;
import vn.chiso.finding.Finding;
import vn.chiso.pack.BandedPack;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Mark;
import vn.chiso.score.Reason;
import vn.chiso.score.Value;

/** Rows of a rubric by bands are rules: they give points, and results lead back to their row. */
class RubricRowsTest {
  private static final Evaluator EVALUATOR = Evaluator.of(BandedPack.minimal().read());

  private static Value value(Evaluator evaluator, Dataset.Builder dataset) {
    return evaluator
        .evaluate(dataset.build())
        .scoreCard("33")
        .orElseThrow()
        .result("support-policies")
        .orElseThrow()
        .value();
  }

  private static Dataset.Builder policies(String number) {
    return Dataset.builder(2022).datum("policies", "33", number);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,0", "2,10.5", "4,10.5", "5,20", "1000000,20"})
  void a_band_has_its_lower_bound_and_not_its_upper_one(String amount, String points) {
    assertThat(value(EVALUATOR, policies(amount)))
        .isInstanceOfSatisfying(
            Value.Known.class, known -> assertThat(known.exact()).isEqualByComparingTo(points));
  }

  @Test
  void a_result_leads_back_to_file_and_row() {
    Evaluation evaluation = EVALUATOR.evaluate(policies("3").build());

    assertThat(all(evaluation.explain("33", "support-policies").orElseThrow()))
        .filteredOn(step -> step.kind() == Derivation.Kind.RULE)
        .singleElement()
        .satisfies(step -> {
          assertThat(step.place()).isEqualTo(BandedPack.RUBRIC + ":3");
          assertThat(step.title().vi()).isEqualTo("support-policies rubric: from 2 to 5");
          assertThat(step.statement().vi()).isEqualTo("3 văn bản từ 2 đến dưới 5: 10,5 điểm");
          assertThat(step.statement().en()).isEqualTo("3 văn bản from 2 to below 5: 10.5 points");
          assertThat(step.source()).contains("\"1/QĐ\"", "https://example.vn");
        });
    assertThat(
            evaluation.scoreCard("33").orElseThrow().result("support-policies").orElseThrow())
        .satisfies(result -> assertThat(result.marks()).contains(Mark.FORMULA_UNPROVEN));
  }

  @Test
  void several_items_are_added_up() {
    Evaluator evaluator = Evaluator.of(BandedPack.with("""
            support-policies,,policies;st-organisations,,,10,1,unknown,test
            support-policies,,policies;st-organisations,,10,,2,unknown,test
            """).read());

    assertThat(value(evaluator, policies("4").datum("st-organisations", "33", "6")))
        .isInstanceOfSatisfying(
            Value.Known.class, known -> assertThat(known.exact()).isEqualByComparingTo("2"));
    assertThat(value(evaluator, policies("4")))
        .isEqualTo(new Value.Unknown(Reason.MISSING_DATA, List.of("st-organisations")));
  }

  @Test
  void parts_are_put_together_by_a_formula() {
    TestPack pack = BandedPack.with("""
            support-policies,(1),policies,,,2,1,unknown,test
            support-policies,(1),policies,,2,,7,unknown,test
            support-policies,(2),st-organisations,,,2,10,unknown,test
            support-policies,(2),st-organisations,,2,8,70,unknown,test
            """)
        .append("pillars/2-research/formulas.drl", """
            rule "support-policies formula: both parts"
              @indicator("support-policies")
              @source("test")
              @provenance("unknown")
            when
              $one : PartValue( indicator == "support-policies", part == "(1)" )
              $two : PartValue( indicator == "support-policies", part == "(2)" )
            then
              insert( IndicatorValue.of("support-policies", Sum.of($one, $two)) );
            end
            """)
        .replace(
            "pillars/2-research/formulas.drl",
            "import vn.chiso.formula.Ratio",
            "import vn.chiso.formula.Ratio\nimport vn.chiso.formula.Sum\nimport vn.chiso.score.PartValue");
    Evaluator evaluator = Evaluator.of(pack.read());

    assertThat(value(evaluator, policies("4").datum("st-organisations", "33", "6")))
        .isInstanceOfSatisfying(
            Value.Known.class, known -> assertThat(known.exact()).isEqualByComparingTo("77"));
    assertThat(value(evaluator, policies("4").datum("st-organisations", "33", "8")))
        .isEqualTo(new Value.Unknown(Reason.NO_BAND, List.of(BandedPack.RUBRIC)));
  }

  @Test
  void what_lies_in_no_band_has_no_points_and_is_told() {
    Evaluator evaluator = Evaluator.of(
        BandedPack.with("support-policies,,policies,,,5,1,unknown,test\n").read());
    Evaluation evaluation = evaluator.evaluate(policies("5").build());

    assertThat(value(evaluator, policies("5")))
        .isEqualTo(new Value.Unknown(Reason.NO_BAND, List.of(BandedPack.RUBRIC)));
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.check().equals("formula.no-band"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.items()).containsExactly("policies");
          assertThat(finding.message().vi()).contains("5 văn bản", BandedPack.RUBRIC);
        });
  }

  @Test
  void a_rubric_does_not_apply_where_something_else_is_declared() {
    TestPack pack = BandedPack.with("support-policies,,policies,declared,,,1,unknown,test\n")
        .append(
            "items.csv", "declared,Điểm tự khai,Points declared,điểm,measure,0,,no,inferred,test\n")
        .append("pillars/2-research/formulas.drl", """
            rule "support-policies formula: as declared"
              @indicator("support-policies")
              @source("test")
              @provenance("unknown")
            when
              $declared : Datum( item == "declared" )
            then
              insert( IndicatorValue.of("support-policies", $declared) );
            end
            """);
    Evaluator evaluator = Evaluator.of(pack.read());

    assertThat(value(evaluator, policies("4")))
        .isInstanceOfSatisfying(
            Value.Known.class, known -> assertThat(known.exact()).isEqualByComparingTo("1"));
    assertThat(value(evaluator, policies("4").datum("declared", "33", "6")))
        .isInstanceOfSatisfying(
            Value.Known.class, known -> assertThat(known.exact()).isEqualByComparingTo("6"));
  }

  @Test
  void nothing_is_told_of_bands_where_figures_lie_in_one() {
    assertThat(EVALUATOR.evaluate(policies("3").build()).findings())
        .extracting(Finding::check)
        .doesNotContain("formula.no-band");
  }

  private static Stream<Derivation> all(Derivation step) {
    return Stream.concat(Stream.of(step), step.children().stream().flatMap(RubricRowsTest::all));
  }
}
