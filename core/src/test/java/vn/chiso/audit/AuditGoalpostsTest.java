package vn.chiso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.TestPack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;

/** Minimum and maximum in runs in which figures have errors. */
class AuditGoalpostsTest {
  private static final int RUNS = 12;
  private static final int YEAR = 2020;
  private static final String TREATED = """
        outliers: {skewness: 2, kurtosis: 3.5, steps: 5, provenance: inferred, source: "test"}
      """;
  /** Beyond all figures, within them, below most; c1 has none. Those of the year are 10 to 30. */
  private static final Map<String, double[]> EARLIER = Map.of(
      "a1", new double[] {1, 60},
      "a2", new double[] {2, 17},
      "a3", new double[] {12, 18},
      "b1", new double[] {18, 19},
      "b2", new double[] {15, 70},
      "c2", new double[] {3, 17},
      "c3", new double[] {15, 65});

  private static Evaluator evaluator(String from, boolean treated) {
    TestPack pack = AuditPack.pack().replace("pack.yaml", "{from: set", "{from: " + from);
    return Evaluator.of(
        (treated ? pack.replace("pack.yaml", "  rounding:", TREATED + "  rounding:") : pack)
            .read());
  }

  private static Dataset.Builder dataset(double[][] figures) {
    Dataset.Builder dataset = AuditPack.dataset(figures);
    EARLIER.forEach((indicator, values) -> {
      for (int i = 0; i < values.length; i++) {
        dataset.previous(new EarlierFigure(
            AuditPack.code(i), indicator, YEAR, number(values[i]), "test", Origin.MEMORY));
      }
    });
    return dataset;
  }

  private static BigDecimal number(double number) {
    return BigDecimal.valueOf(number);
  }

  /** The figures of a run, of all indicators in the order in which the pack has them. */
  private static double[][] values(Evaluation evaluation, AuditOptions options, int number) {
    RunPlan plan = new RunPlan(Model.of(evaluation), options);
    return plan.values(plan.run(number));
  }

  private static AuditOptions options() {
    return AuditPack.options(RUNS, 0, EnumSet.of(Factor.DATA)).toBuilder()
        .dataError(0.1)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "set, false",
    "set, true",
    "panel, false",
    "panel, true",
    "'year, year: 2020', false",
    "'year, year: 2020', true"
  })
  void a_run_is_the_exact_evaluation_of_its_figures(String from, boolean treated) {
    Evaluator evaluator = evaluator(from, treated);
    Evaluation evaluation = evaluator.evaluate(dataset(AuditPack.figures()).build());
    for (int number = 1; number <= RUNS; number++) {
      Replay replay = Audit.replay(evaluation, options(), number).orElseThrow();
      Evaluation fresh =
          evaluator.evaluate(dataset(values(evaluation, options(), number)).build());
      for (int i = 0; i < AuditPack.LOCALITIES; i++) {
        NodeResult index = fresh.scoreCards().get(i).results().get(0);
        Replay.Result result = replay.results().get(i);
        assertThat(((Statistic.Known) result.score()).value())
            .isCloseTo(((Score.Scored) index.score()).exact().doubleValue(), within(1e-9));
        assertThat(number(result.rank().orElseThrow())).isEqualByComparingTo(index.exactRank());
      }
    }
  }

  @Test
  void a_panel_takes_the_figures_of_the_run_beside_those_of_other_years() {
    Evaluator evaluator = evaluator("panel", false);
    Evaluation evaluation = evaluator.evaluate(dataset(AuditPack.figures()).build());
    Model model = Model.of(evaluation);
    Set<Double> ofSet = new HashSet<>();
    for (int number = 1; number <= RUNS; number++) {
      double[][] values = values(evaluation, options(), number);
      for (int i = 0; i < values.length; i++) {
        double[] earlier =
            EARLIER.getOrDefault(AuditPack.INDICATORS.get(i), new double[] {1e9, -1e9});
        double least = earlier[0];
        double greatest = earlier[1];
        for (double value : values[i]) {
          least = value < least ? value : least;
          greatest = value > greatest ? value : greatest;
        }
        assertThat(model.measures().get(i).goalposts().among(values[i]))
            .containsExactly(least, greatest);
      }
      ofSet.add(model.measures().get(3).goalposts().among(values[3])[1]);
      assertThat(model.measures().get(0).goalposts().among(values[0])).containsExactly(1, 60);
    }
    assertThat(ofSet).hasSize(RUNS);
  }

  @Test
  void goalposts_of_a_year_or_given_stay_and_nothing_gives_none() {
    double[] values = {-5, Double.NaN, 500};
    assertThat(RunGoalposts.of(posts(Goalposts.Basis.YEAR), posts(Goalposts.Basis.YEAR))
            .among(values))
        .containsExactly(15, 16);
    assertThat(RunGoalposts.of(posts(Goalposts.Basis.DATASET), posts(Goalposts.Basis.PANEL))
            .among(values))
        .containsExactly(15, 16);
    assertThat(RunGoalposts.of(posts(Goalposts.Basis.PANEL), null).among(values))
        .containsExactly(-5, 500);
    assertThat(RunGoalposts.of(null, null).among(new double[] {Double.NaN})).containsExactly(0, 0);
  }

  private static Goalposts posts(Goalposts.Basis basis) {
    return new Goalposts(
        "b1", number(15), number(16), basis, Provenance.INFERRED, "test", Origin.MEMORY);
  }

  @Test
  void an_evaluation_tells_which_part_of_its_goalposts_comes_from_other_years() {
    Dataset dataset = dataset(AuditPack.figures()).build();
    Evaluation panel = evaluator("panel", false).evaluate(dataset);
    assertThat(panel.earlierGoalposts()).containsOnlyKeys(EARLIER.keySet());
    Goalposts within = panel.earlierGoalposts().get("b1");
    assertThat(within.minimum()).isEqualByComparingTo("18");
    assertThat(within.maximum()).isEqualByComparingTo("19");
    assertThat(panel.goalposts().get("b1").minimum()).isLessThan(within.minimum());
    assertThat(panel.goalposts().get("a1").maximum()).isEqualByComparingTo("60");
    assertThat(evaluator("set", false).evaluate(dataset).earlierGoalposts()).isEmpty();
    Evaluation given = evaluator("panel", false)
        .evaluate(dataset(AuditPack.figures())
            .goalposts(posts(Goalposts.Basis.DATASET))
            .build());
    assertThat(given.earlierGoalposts()).doesNotContainKey("b1").containsKey("a1");
  }
}
