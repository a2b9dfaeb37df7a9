package vn.chiso.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.explain.Derivation;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.OutlierTreatment;
import vn.chiso.framework.Provenance;
import vn.chiso.json.EvaluationJson;
import vn.chiso.json.Schemas;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Mark;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;

/** Outliers of one indicator treated otherwise than those of all. */
class OwnTreatmentTest {
  private static final String NODE = "transparency";
  private static final double[] FIGURES = {1, 2, 3, 4, 5, 6, 7, 8, 60, 500};

  private static TestPack pack(String word, String... numbers) {
    TestPack pack = TestPack.minimal()
        .replace("pack.yaml", "from: pack", "from: set")
        .replace("reference/goalposts.csv", "transparency,0,10,2022,inferred,test\n", "")
        .replace("reference/goalposts.csv", "2.1.1,0,1.5,,inferred,test\n", "")
        .replace("indicators.csv", "normalisation,", "normalisation,treatment,")
        .replace("indicators.csv", "min-max,", "min-max,,")
        .replace("indicators.csv", "central,value,min-max,,", "central,value,min-max," + word + ",")
        .replace(
            "pack.yaml",
            "  ranks: ",
            "  outliers: {skewness: 2, kurtosis: 3.5, steps: 5, provenance: published, source: all}\n"
                + "  ranks: ");
    for (int i = 3; i <= FIGURES.length; i++) {
      pack = pack.append(
          "reference/localities.csv",
          code(i) + ",Nơi " + i + ",Place " + i + ",,,,official,test\n");
    }
    return numbers.length == 0
        ? pack
        : pack.with(
            "reference/treatment.csv",
            "indicator,parameter,value,provenance,source\n" + String.join("\n", numbers) + "\n");
  }

  private static String code(int number) {
    return number == 1 ? "33" : number == 2 ? "56" : String.format(Locale.ROOT, "%02d", number);
  }

  private static Dataset.Builder dataset(double... figures) {
    Dataset.Builder dataset = Dataset.builder(2022);
    for (int i = 0; i < figures.length; i++) {
      dataset.datum("1.1.1", code(i + 1), Double.toString(figures[i]));
    }
    return dataset;
  }

  private static Evaluation evaluate(TestPack pack) {
    return Evaluator.of(pack.read()).evaluate(dataset(FIGURES).build());
  }

  private static NodeResult result(Evaluation evaluation, int number) {
    return evaluation.scoreCard(code(number)).orElseThrow().result(NODE).orElseThrow();
  }

  private static double score(Evaluation evaluation, int number) {
    return ((Score.Scored) result(evaluation, number).score()).exact().doubleValue();
  }

  private static void scoresAre(Evaluation evaluation, double... counted) {
    double least = Arrays.stream(counted).min().orElseThrow();
    double greatest = Arrays.stream(counted).max().orElseThrow();
    for (int i = 0; i < counted.length; i++) {
      assertThat(score(evaluation, i + 1))
          .as(code(i + 1))
          .isCloseTo(100 * (counted[i] - least) / (greatest - least), within(1e-9));
    }
  }

  private static double[] mapped(DoubleUnaryOperator function) {
    return Arrays.stream(FIGURES).map(function).toArray();
  }

  private static String why(Evaluation evaluation, int number) {
    Derivation derivation = evaluation.explain(code(number), NODE).orElseThrow();
    return derivation.children().get(0).statement().en() + " "
        + derivation.children().get(0).place() + " "
        + derivation.children().get(0).source();
  }

  @ParameterizedTest
  @CsvSource({
    "log, '', OFFICIAL, test",
    "winsorise, '', PUBLISHED, test; all",
    "winsorise, 'transparency,skewness,1,unknown,own', UNKNOWN, own; all",
    "box-cox, 'transparency,lambda,0.5,inferred,own', INFERRED, own"
  })
  void a_treatment_is_as_well_founded_as_the_worst_it_is_made_of(
      String word, String number, Provenance provenance, String source) {
    TestPack pack = number.isEmpty() ? pack(word) : pack(word, number);
    OutlierTreatment treatment =
        pack.read().framework().indicator(NODE).orElseThrow().outliers();

    assertThat(treatment.provenance()).isEqualTo(provenance);
    assertThat(treatment.source()).isEqualTo(source);
  }

  private static String json(Evaluation evaluation) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(evaluation, out);
    List<String> faults = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Schemas.evaluation())
        .validate(out.toString(UTF_8), InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
    assertThat(faults).isEmpty();
    return out.toString(UTF_8).replaceAll("\\s", "");
  }

  private static List<String> checks(Evaluation evaluation) {
    return evaluation.findings().stream().map(Finding::check).toList();
  }

  @Test
  void json_and_derivation_tell_the_ends_before_logarithms_were_taken() {
    Evaluation evaluation = evaluate(pack("log"));
    assertThat(json(evaluation)).contains("\"untreated\":{\"minimum\":1,\"maximum\":500}");
    // ln 1 = 0, ln 500 = 6.2146081
    assertThat(evaluation.explain(code(3), NODE).orElseThrow().children().get(1).children())
        .filteredOn(step -> step.kind() == Derivation.Kind.NORMALISATION)
        .singleElement()
        .satisfies(step -> {
          assertThat(step.statement().en())
              .contains("minimum 1 counts as 0; maximum 500 counts as ≈ 6.214608");
          assertThat(step.place()).isEqualTo("indicators.csv");
        });
    assertThat(json(evaluate(pack("none")))).doesNotContain("untreated");
  }

  @Test
  void one_indicator_may_stay_untreated() {
    Evaluation evaluation = evaluate(pack("none"));
    scoresAre(evaluation, FIGURES);
    assertThat(evaluation.treated()).doesNotContainKey(NODE);
    assertThat(result(evaluation, 10).marks()).doesNotContain(Mark.OUTLIER_TREATED);
    assertThat(json(evaluation)).contains("\"method\":\"none\",\"own\":true");
    // As all are: with two that lie far out the values pass.
    Evaluation all = evaluate(pack(""));
    scoresAre(all, 1, 2, 3, 4, 5, 6, 7, 8, 60, 60);
    assertThat(why(all, 10)).contains("500 counts as 60", "after passed", "pack.yaml all");
  }

  @Test
  void one_may_be_winsorised_alone_with_steps_of_its_own() {
    // With two values at 60 the skewness is 1.74, the kurtosis 1.33.
    Evaluation evaluation = evaluate(pack(
        "winsorise",
        "1.1.1,steps,1,unknown,mine",
        "1.1.1,skewness,1,inferred,mine",
        "1.1.1,kurtosis,1,inferred,mine"));
    scoresAre(evaluation, 1, 2, 3, 4, 5, 6, 7, 8, 60, 60);
    Treated treated = evaluation.treated().get(NODE);
    assertThat(treated.points())
        .containsExactly(
            new Treated.Point(code(10), 1, new BigDecimal("5E+2"), new BigDecimal("6E+1")));
    assertThat(treated.after().passed()).isFalse();
    assertThat(result(evaluation, 10).marks())
        .contains(Mark.OUTLIER_TREATED, Mark.FORMULA_UNPROVEN);
    assertThat(result(evaluation, 10).provenance()).isEqualTo(Provenance.UNKNOWN);
    assertThat(why(evaluation, 10))
        .contains(
            "500 counts as 60", "at most 1 steps", "after failed", "reference/treatment.csv mine");
    assertThat(json(evaluation))
        .contains("\"method\":\"winsorise\",\"own\":true,\"skewness\":1,\"kurtosis\":1,\"steps\":1"
            + ",\"provenance\":\"unknown\",\"source\":\"mine\",\"kind\":\"winsorised\"");
  }

  @Test
  void one_may_have_limits_of_its_own() {
    Evaluation strict = evaluate(pack(
        "winsorise-or-box-cox",
        "1.1.1,kurtosis,3,inferred,k",
        "1.1.1,skewness,1.2,inferred,s",
        "1.1.1,steps,0,inferred,k",
        "1.1.1,lambda,-0.5,inferred,l"));
    scoresAre(strict, mapped(x -> (Math.pow(x, -0.5) - 1) / -0.5));
    assertThat(why(strict, 10))
        .contains("((500 − 1 + 1)^-0.5 − 1) ÷ -0.5", "≈ 1.910557", "box-cox");
    Evaluation lax =
        evaluate(pack("winsorise", "1.1.1,kurtosis,90,inferred,k", "1.1.1,skewness,90,inferred,s"));
    scoresAre(lax, FIGURES);
    assertThat(lax.treated().get(NODE).isAny()).isFalse();
    assertThat(json(lax)).contains("\"kind\":\"none\",\"before\":");
  }

  @ParameterizedTest
  @CsvSource({"log", "log-ct", "log-ct-orig", "log-gii"})
  void one_may_always_be_transformed(String word) {
    Evaluation evaluation =
        evaluate(pack(word).replace("indicators.csv", word + ",official", word + ",inferred"));
    scoresAre(evaluation, mapped(x -> switch (word) {
      case "log" -> Math.log(x);
      case "log-ct" -> Math.log(x - 1 + 0.01 * 499);
      case "log-ct-orig" -> Math.log(x - 1 + 1);
      default -> Math.log((500 - 1) * (x - 1) / 499 + 1);
    }));
    assertThat(evaluation.treated().get(NODE).adjustment().kind())
        .isEqualTo(Treatment.Kind.LOGARITHM);
    assertThat(why(evaluation, 9))
        .contains("60 counts as ", "transformation " + word, "indicators.csv");
    assertThat(evaluation.explain(code(9), NODE).orElseThrow().children().get(0).provenance())
        .isEqualTo(Provenance.INFERRED);
    assertThat(json(evaluation)).contains("\"method\":\"" + word + "\",\"own\":true");
  }

  @Test
  void values_that_have_no_such_function_stay_as_they_are_and_a_finding_says_so() {
    double[] figures = FIGURES.clone();
    figures[0] = -1;
    Evaluation evaluation =
        Evaluator.of(pack("log").read()).evaluate(dataset(figures).build());
    scoresAre(evaluation, figures);
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding.check().equals("treatment.impossible"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.message().en())
              .contains("1.1.1 can't be treated by log", "least is -1");
          assertThat(finding.message().vi()).contains("giá trị nhỏ nhất là -1");
        });
    assertThat(json(evaluation)).contains("\"kind\":\"none\",\"possible\":false");
    assertThat(why(evaluation, 10))
        .contains(
            "log could not be done: all values must be above 0, and the least is -1",
            "500 stays as it is",
            "indicators.csv");
  }

  @Test
  void a_function_that_is_fit_for_greater_values_alone_is_told_with_the_greatest() {
    double[] shares = Arrays.stream(FIGURES).map(x -> x / 1000).toArray();
    Evaluation evaluation =
        Evaluator.of(pack("log-gii").read()).evaluate(dataset(shares).build());
    scoresAre(evaluation, shares);
    assertThat(why(evaluation, 10))
        .contains("log-gii could not be done", "the greatest value must be above 1", "it is 0.5;");
  }

  @Test
  void where_there_are_no_limits_nothing_is_said_to_have_passed_them() {
    assertThat(json(evaluate(pack("log-ct"))))
        .contains("\"before\":{\"skewness\":")
        .doesNotContain("\"passed\"");
    assertThat(json(evaluate(pack("winsorise")))).contains("\"passed\":false", "\"passed\":true");
  }

  @Test
  void where_goalposts_leave_no_room_for_it_a_finding_says_so() {
    Dataset given = dataset(FIGURES)
        .goalposts(new Goalposts(
            "1.1.1",
            BigDecimal.ZERO,
            BigDecimal.valueOf(1000),
            Goalposts.Basis.DATASET,
            Provenance.PUBLISHED,
            "test",
            Origin.line("goalposts.csv", 2)))
        .build();
    Evaluation evaluation = Evaluator.of(pack("log").read()).evaluate(given);
    assertThat(checks(evaluation)).contains("treatment.unused");
    assertThat(score(evaluation, 10)).isEqualTo(50);
    assertThat(why(evaluation, 10))
        .contains("log could not be done: minimum and maximum don't come from the localities");
    assertThat(checks(Evaluator.of(pack("none").read()).evaluate(given)))
        .doesNotContain("treatment.unused");
    assertThat(checks(evaluate(pack("log")))).doesNotContain("treatment.unused");
  }

  @Test
  void what_if_is_a_fresh_evaluation_and_findings_come_and_go() {
    for (String word : List.of("log", "winsorise", "log-ct")) {
      Evaluation before = evaluate(pack(word));
      for (String figure : List.of("9", "-2", "9000")) {
        Entry entry =
            Dataset.builder(2022).datum("1.1.1", "33", figure).build().entries().get(0);
        Dataset changed =
            dataset(FIGURES).build().replacing(each -> each.locality().equals("33"), entry);
        Evaluation fresh = Evaluator.of(before.pack()).evaluate(changed);
        assertThat(json(before.whatIf(entry))).as(word + figure).isEqualTo(json(fresh));
        assertThat(checks(fresh).contains("treatment.impossible"))
            .isEqualTo(word.equals("log") && figure.equals("-2"));
      }
    }
  }

  @Test
  void a_locality_left_out_may_lie_beyond_the_set() {
    TestPack pack = pack("log-ct")
        .replace(
            "pack.yaml",
            "  ranks: ",
            "  availability: {least: 0.6, provenance: unknown, source: test}\n  ranks: ");
    Dataset.Builder dataset = dataset(FIGURES);
    for (int i = 2; i <= FIGURES.length; i++) {
      dataset.datum("st-organisations", code(i), Integer.toString(i));
      dataset.datum("population", code(i), "10000");
    }
    Evaluation evaluation = Evaluator.of(pack.read()).evaluate(dataset.build());
    assertThat(result(evaluation, 1).score()).isInstanceOf(Score.Unscored.class);
    // The least that is compared is 2; the value left out lies below.
    assertThat(score(evaluation, 2)).isZero();
  }
}
