package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.explain.Derivation;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.text.Language;

/** Outliers treated before each way to normalise, or a finding that says why they aren't. */
class TreatedBeforeTest {
  /** One step of winsorising is enough: 500 counts as 60. */
  private static final double[] ONE_FAR = {1, 2, 3, 4, 5, 6, 7, 8, 60, 500};

  /** One step isn't enough where limits are narrow. */
  private static final double[] MANY_FAR = {1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 5e3, 7e4, 9e5};

  private static TestPack pack(String method, String direction, String from) {
    TestPack pack = TestPack.minimal()
        .replace("pack.yaml", "from: pack", "from: " + from)
        .replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", "")
        .replace("reference/goalposts.csv", "2.1.1,0,1.5,,inferred,test\n", "")
        .replace(
            "indicators.csv",
            "điểm,higher,central,value,min-max",
            "điểm," + direction + ",central,value," + method)
        .replace(
            "pack.yaml",
            "  ranks: ",
            "  outliers: {skewness: 2, kurtosis: 3.5, steps: 2, provenance: published, source: t}\n"
                + "  ranks: ");
    for (int i = 3; i <= ONE_FAR.length; i++) {
      pack = pack.append(
          "reference/localities.csv",
          code(i) + ",Nơi " + i + ",Place " + i + ",,,,official,test\n");
    }
    String parameter = method.replace("distance-to-", "").replace("around-", "");
    return parameter.equals(method)
        ? pack
        : pack.with(
            "reference/normalisation.csv",
            "indicator,parameter,value,provenance,source\n1.1.1," + parameter
                + ",20,official,test\n");
  }

  private static TestPack narrow(String method) {
    return pack(method, "higher", "set")
        .replace(
            "pack.yaml",
            "skewness: 2, kurtosis: 3.5, steps: 2",
            "skewness: 1, kurtosis: 0.5, steps: 1");
  }

  private static String code(int number) {
    return number == 1 ? "33" : number == 2 ? "56" : String.format(Locale.ROOT, "%02d", number);
  }

  private static Evaluation evaluate(TestPack pack, double... figures) {
    Dataset.Builder dataset = Dataset.builder(2022);
    for (int i = 0; i < figures.length; i++) {
      dataset.datum("1.1.1", code(i + 1), Double.toString(figures[i]));
    }
    return Evaluator.of(pack.read()).evaluate(dataset.build());
  }

  private static NodeResult result(Evaluation evaluation, int number) {
    return evaluation.scoreCard(code(number)).orElseThrow().result("1.1.1").orElseThrow();
  }

  private static void scoresAre(
      Evaluation evaluation, double[] figures, DoubleUnaryOperator points) {
    for (int i = 0; i < figures.length; i++) {
      assertThat(((Score.Scored) result(evaluation, i + 1).score()).exact().doubleValue())
          .as(code(i + 1))
          .isCloseTo(points.applyAsDouble(figures[i]), within(1e-9));
    }
  }

  private static void isWinsorised(String method, String direction, DoubleUnaryOperator points) {
    Evaluation evaluation = evaluate(pack(method, direction, "set"), ONE_FAR);
    scoresAre(evaluation, ONE_FAR, value -> points.applyAsDouble(Math.min(60, value)));
    assertThat(result(evaluation, 10).marks()).contains(Mark.OUTLIER_TREATED);
    assertThat(result(evaluation, 9).marks()).doesNotContain(Mark.OUTLIER_TREATED);
    assertThat(evaluation.treated().get("transparency").points()).hasSize(1);
    assertThat(why(evaluation)).contains("500", "60");
  }

  private static String why(Evaluation evaluation) {
    return evaluation
        .explain(code(10), "1.1.1")
        .orElseThrow()
        .children()
        .get(0)
        .statement()
        .en();
  }

  /** The step that normalises, and below it what is told of the treatment. */
  private static List<String> ends(Evaluation evaluation, int number, Language language) {
    return evaluation.explain(code(number), "1.1.1").orElseThrow().children().stream()
        .filter(step -> step.kind() == Derivation.Kind.NORMALISATION)
        .reduce((treated, normalised) -> normalised)
        .orElseThrow()
        .children()
        .stream()
        .filter(step -> step.kind() == Derivation.Kind.NORMALISATION)
        .map(step -> step.statement().in(language))
        .toList();
  }

  @Test
  void a_locality_that_was_not_moved_is_told_that_its_maximum_was() {
    Evaluation evaluation = evaluate(pack("min-max", "higher", "set"), ONE_FAR);
    Derivation step =
        evaluation.explain(code(3), "1.1.1").orElseThrow().children().get(0);
    assertThat(step.title().en())
        .isEqualTo("Normalised with the minimum and maximum of the localities in the dataset"
            + " after outliers were treated");
    assertThat(step.title().vi()).endsWith("trong bộ dữ liệu sau khi xử lý giá trị ngoại lai");
    assertThat(step.statement().en()).startsWith("(3 − 1) ÷ (60 − 1) × 100");
    assertThat(ends(evaluation, 3, Language.EN))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("the values of the localities were treated before their minimum and maximum"
            + " were taken: minimum 1 stays as it is; maximum 500 counts as 60; values pass");
    assertThat(ends(evaluation, 3, Language.VI))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("giá trị của các địa phương được xử lý trước khi lấy giá trị nhỏ nhất, lớn"
            + " nhất: giá trị nhỏ nhất 1 giữ nguyên; giá trị lớn nhất 500 được tính là 60; đạt");
    assertThat(evaluation.untreatedGoalposts().get("transparency").maximum())
        .isEqualByComparingTo("500");
  }

  @ParameterizedTest
  @CsvSource({
    "fraction-of-maximum, higher, maximum 500 counts as 60",
    "fraction-of-maximum, lower, minimum 1 stays as it is",
    "distance-to-target, lower, maximum 500 counts as 60",
    "distance-to-reference, higher, minimum 1 stays as it is",
    "around-reference, higher, minimum 1 stays as it is; maximum 500 counts as 60"
  })
  void only_what_became_of_an_end_the_method_goes_by_is_told(
      String method, String direction, String told) {
    assertThat(ends(evaluate(pack(method, direction, "set"), ONE_FAR), 3, Language.EN))
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("were taken: " + told + "; values pass");
  }

  @Test
  void mean_and_deviation_are_told_to_be_of_treated_values() {
    TestPack pack = pack("z-score", "higher", "set").with("reference/normalisation.csv", """
        indicator,parameter,value,provenance,source
        1.1.1,mean,50,official,test
        1.1.1,deviation,10,official,test
        """);
    assertThat(ends(evaluate(pack, ONE_FAR), 3, Language.EN))
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("mean and standard deviation are those of the values after they were treated");
    double[] near = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertThat(ends(evaluate(pack, near), 3, Language.EN)).isEmpty();
  }

  @Test
  void where_nothing_is_treated_nothing_is_told_of_it() {
    double[] near = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    Evaluation evaluation = evaluate(pack("min-max", "higher", "set"), near);
    assertThat(ends(evaluation, 3, Language.EN)).isEmpty();
    assertThat(evaluation.untreatedGoalposts()).isEmpty();
    Derivation step =
        evaluation.explain(code(3), "1.1.1").orElseThrow().children().get(0);
    assertThat(step.title().en()).endsWith("in the dataset");
  }

  @Test
  void shares_of_the_best_are_those_of_the_best_that_is_left() {
    isWinsorised("fraction-of-maximum", "higher", value -> 100 * value / 60);
    isWinsorised("fraction-of-maximum", "lower", value -> 100 / value);
  }

  @Test
  void the_way_to_a_target_or_a_reference_begins_at_the_worst_that_is_left() {
    isWinsorised("distance-to-target", "lower", value -> 100 * (60 - Math.max(20, value)) / 40);
    isWinsorised("distance-to-reference", "lower", value -> 100 * (60 - Math.max(20, value)) / 40);
  }

  @Test
  void around_a_reference_the_range_is_what_is_left() {
    isWinsorised("around-reference", "higher", value -> 50 + 100 * (value - 20) / 59);
    isWinsorised("around-reference", "lower", value -> 50 + 100 * (20 - value) / 59);
  }

  @Test
  void no_logarithm_is_taken_of_values_measured_as_they_are_and_a_finding_says_so() {
    Evaluation shares = evaluate(narrow("fraction-of-maximum"), MANY_FAR);
    scoresAre(shares, MANY_FAR, value -> 100 * value / 9e5);
    assertThat(shares.findings())
        .filteredOn(finding -> finding.check().equals("treatment.no-function"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message().en()).contains("1.1.1"));
    assertThat(shares.treated().get("transparency").possible()).isFalse();
    assertThat(why(shares))
        .contains("could not be done: winsorising isn't enough", "log-ct isn't taken");
    Evaluation minMax = evaluate(narrow("min-max"), MANY_FAR);
    assertThat(minMax.findings())
        .extracting(Finding::check)
        .doesNotContain("treatment.no-function", "treatment.unused");
    assertThat(result(minMax, 10).marks()).contains(Mark.OUTLIER_TREATED);
  }

  @Test
  void where_other_years_count_too_nothing_is_treated_and_a_finding_says_so() {
    for (String method : new String[] {"min-max", "fraction-of-maximum"}) {
      Evaluation panel = evaluate(pack(method, "higher", "panel"), ONE_FAR);
      assertThat(panel.treated()).isEmpty();
      assertThat(panel.findings())
          .filteredOn(finding -> finding.check().equals("treatment.unused"))
          .singleElement()
          .satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.message().en()).contains("1.1.1");
          });
    }
  }
}
