package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.explain.Derivation;
import vn.chiso.explain.Derivation.Kind;
import vn.chiso.pack.RulePack;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.Value;

/** The thirteen indicators a province supplies itself. */
class HungYenTest {
  private static final Path EXAMPLE = Path.of("hung-yen-2023");
  private static final Evaluator EVALUATOR = Evaluator.of(RulePack.builtIn("pii-2023"));
  private static final Evaluation EVALUATION = EVALUATOR.evaluate(Dataset.read(EXAMPLE));
  private static final Evaluation WITH_GOALPOSTS = EVALUATOR.evaluate(
      Dataset.read(EXAMPLE).withGoalposts(EXAMPLE.resolve("goalposts-illustrative.csv")));

  /** An indicator and its value as worked by hand. */
  record Expected(String indicator, BigDecimal value) {}

  static List<Expected> expected() throws IOException {
    try (Stream<String> lines = Files.lines(EXAMPLE.resolve("expected-values.csv"))) {
      return lines
          .skip(1)
          .map(line -> line.split(",", 3))
          .map(cells -> new Expected(cells[0], new BigDecimal(cells[1])))
          .toList();
    }
  }

  private static NodeResult result(Evaluation evaluation, String indicator) {
    return evaluation.scoreCard("33").orElseThrow().result(indicator).orElseThrow();
  }

  private static Stream<Derivation> steps(Derivation derivation) {
    return Stream.concat(
        Stream.of(derivation), derivation.children().stream().flatMap(HungYenTest::steps));
  }

  @Test
  void there_are_thirteen_and_nothing_is_wrong_with_them() throws IOException {
    assertThat(expected()).hasSize(13);
    assertThat(EVALUATION.findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("expected")
  void each_value_is_the_one_worked_by_hand(Expected expected) {
    Value value = result(EVALUATION, expected.indicator()).value();
    assertThat(value).isInstanceOf(Value.Known.class);
    BigDecimal exact = ((Value.Known) value).exact();
    assertThat(exact.round(new MathContext(12)))
        .isCloseTo(expected.value(), within(exact.movePointLeft(11).abs()));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void without_goalposts_each_says_why_it_has_no_score(Expected expected) {
    assertThat(result(EVALUATION, expected.indicator()).score())
        .isEqualTo(new Score.Unscored(Reason.NO_GOALPOSTS, List.of()));
  }

  @ParameterizedTest
  @MethodSource("expected")
  void with_a_goalposts_file_each_is_scored_and_marked_as_resting_on_it(Expected expected) {
    NodeResult result = result(WITH_GOALPOSTS, expected.indicator());
    assertThat(result.score()).isInstanceOf(Score.Scored.class);
    assertThat(result.marks()).contains(Mark.GOALPOSTS_UNPROVEN, Mark.DATA_ILLUSTRATIVE);
    assertThat(result.isProvisional()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("expected")
  void each_is_explained_down_to_data_evidence_agency_rule_and_source(Expected expected) {
    Derivation derivation = EVALUATION.explain("33", expected.indicator()).orElseThrow();
    assertThat(steps(derivation))
        .extracting(Derivation::kind)
        .contains(Kind.RULE, Kind.DATUM, Kind.EVIDENCE, Kind.AGENCY);
    assertThat(steps(derivation).filter(step -> step.kind() == Kind.RULE)).allSatisfy(rule -> {
      assertThat(rule.place()).matches("pillars/.+/formulas\\.drl:\\d+");
      assertThat(rule.source()).isNotBlank();
    });
    assertThat(steps(derivation).filter(step -> step.kind() == Kind.DATUM))
        .allSatisfy(datum -> assertThat(datum.children()).isNotEmpty());
  }

  @Test
  void what_rests_on_an_unknown_rubric_says_so() {
    assertThat(result(EVALUATION, "1.1.1").marks()).contains(Mark.FORMULA_UNPROVEN);
    assertThat(result(EVALUATION, "5.2.1").marks()).contains(Mark.FORMULA_UNPROVEN);
    assertThat(result(EVALUATION, "2.2.4").marks()).doesNotContain(Mark.FORMULA_UNPROVEN);
  }
}
