package vn.chiso.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chiso.evaluate.Evaluations.EVALUATOR;
import static vn.chiso.evaluate.Evaluations.complete;
import static vn.chiso.evaluate.Evaluations.unknown;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.json.EvaluationJson;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Reason;
import vn.chiso.text.Language;

/** What the evaluator promises besides its arithmetic. */
class EvaluatorTest {
  private static final String FORMULAS = "pillars/2-research/formulas.drl";

  private static String json(Dataset dataset) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvaluationJson.write(EVALUATOR.evaluate(dataset), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Dataset two() {
    Dataset.Builder both = complete("33").build().toBuilder();
    complete("56").build().entries().forEach(both::entry);
    return both.build();
  }

  @Test
  void the_order_of_rows_changes_nothing() {
    Dataset dataset = two();
    String expected = json(dataset);
    Random random = new Random(11);
    for (int i = 0; i < 5; i++) {
      List<Entry> rows = new ArrayList<>(dataset.entries());
      Collections.shuffle(rows, random);
      Dataset.Builder shuffled = Dataset.builder(2022);
      rows.forEach(shuffled::entry);
      assertThat(json(shuffled.build())).isEqualTo(expected);
    }
  }

  @Test
  void one_evaluator_serves_many_threads() throws Exception {
    Dataset dataset = two();
    String expected = json(dataset);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> calls = Collections.nCopies(40, () -> json(dataset));
      for (Future<String> answer : threads.invokeAll(calls)) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void an_empty_dataset_gives_an_empty_evaluation() {
    Evaluation evaluation = EVALUATOR.evaluate(Dataset.builder(2022).build());
    assertThat(evaluation.findings())
        .extracting(Finding::check, Finding::severity)
        .containsExactly(tuple("dataset.empty", Severity.ERROR));
    assertThat(evaluation.scoreCards()).isEmpty();
    assertThat(evaluation.scoreCard("33")).isEmpty();
    assertThat(evaluation.explain("33", "1.1.1")).isEmpty();
    assertThat(evaluation.firings("33")).isEmpty();
  }

  @Test
  void two_rules_that_disagree_give_no_value_and_are_named() {
    String rule = """

        rule "2.1.1 formula: organisations taken twice, by mistake"
          @indicator("2.1.1")
          @source("test")
          @provenance("official")
        when
          $organisations : Datum( item == "st-organisations" )
          $population : Datum( item == "population" )
          not Datum( item == "population", value > 100000000 )
        then
          insert( IndicatorValue.of(
              "2.1.1",
              Ratio.per(10_000, Sum.of($organisations, $organisations), $population)) );
        end
        """;
    Evaluator evaluator = Evaluator.of(TestPack.minimal()
        .append(FORMULAS, rule)
        .replace(
            FORMULAS,
            "import vn.chiso.formula.Ratio",
            "import vn.chiso.formula.Ratio\nimport vn.chiso.formula.Sum")
        .read());
    Evaluation evaluation = evaluator.evaluate(Dataset.builder(2022)
        .datum("st-organisations", "33", "26")
        .datum("population", "33", "1300000")
        .build());
    assertThat(unknown(evaluation, "2.1.1").reason()).isEqualTo(Reason.CONFLICTING_VALUES);
    assertThat(unknown(evaluation, "2.1.1").details()).hasSize(2);
  }

  @Test
  void rules_that_do_not_compile_are_told_with_file_line_and_name() {
    TestPack broken = TestPack.minimal()
        .replace(FORMULAS, "Ratio.per(", "Ratio.pro(")
        .replace("all-pillars/checks.drl", "!whole", "!hole");
    assertThatExceptionOfType(RulePackException.class)
        .isThrownBy(() -> Evaluator.of(broken.read()))
        .satisfies(exception -> {
          assertThat(exception.problems())
              .extracting(problem -> problem.file() + (problem.line() > 0))
              .contains(FORMULAS + "true", "all-pillars/checks.drltrue");
          assertThat(exception.message(Language.VI)).contains("Ratio không có hàm “pro”", "hole");
        });
  }

  @Test
  void editions_live_side_by_side() {
    Evaluator other = Evaluator.of(TestPack.minimal()
        .replace(FORMULAS, "10_000", "100_000")
        .replace("indicators.csv", "10.000 dân", "100.000 dân")
        .read());
    Dataset dataset = complete("33").build();
    assertThat(Evaluations.result(other.evaluate(dataset), "33", "2.1.1").value())
        .isNotEqualTo(
            Evaluations.result(EVALUATOR.evaluate(dataset), "33", "2.1.1").value());
  }
}
