package vn.chiso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.dataset.GivenScore;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Scenario;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Score;

/** Scores counted in doubles against the exact evaluation. */
class KernelTest {
  private static final String TREATED = """
        outliers: {skewness: 2, kurtosis: 3.5, steps: 5, provenance: inferred, source: "test"}
      """;

  @Test
  void doubles_give_the_scores_and_ranks_of_the_evaluation() {
    Baseline baseline = baseline(AuditPack.plain());
    assertThat(baseline.reproduced()).isTrue();
    assertThat(baseline.compared()).isEqualTo(14 * AuditPack.LOCALITIES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "geometric",
        "harmonic",
        "power",
        "median",
        "minimum",
        "mazziotta-pareto",
        "mazziotta-pareto-upward"
      })
  void they_do_with_every_way_to_aggregate(String aggregation) {
    String exponent = aggregation.equals("power")
        ? "  power-mean: {exponent: 0.5, provenance: inferred, source: test}\n"
        : "";
    Evaluation evaluation = AuditPack.changed(
        AuditPack.figures(),
        pack -> pack.replace("pack.yaml", "  rounding:", exponent + "  rounding:")
            .replace("framework.csv", "arithmetic", aggregation));
    assertThat(baseline(evaluation).reproduced()).as("%s", baseline(evaluation)).isTrue();
  }

  @Test
  void they_do_where_localities_are_compared_pair_by_pair() {
    Evaluation evaluation = AuditPack.changed(
        AuditPack.figures(),
        pack ->
            pack.replace("framework.csv", "Chỉ số,Index,1,arithmetic", "Chỉ số,Index,1,copeland"));
    assertThat(baseline(evaluation).reproduced()).as("%s", baseline(evaluation)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "z-score,100,10",
    "rank,,",
    "borda,,",
    "percentile-rank,,",
    "distance-to-maximum,,",
    "fraction-of-maximum,,",
    "distance-to-target,15,",
    "around-reference,15,"
  })
  void they_do_with_every_way_to_normalise(String method, String first, String second) {
    StringBuilder numbers = new StringBuilder();
    for (String indicator : AuditPack.INDICATORS) {
      if (method.equals("z-score")) {
        numbers.append(indicator + ",mean," + first + ",inferred,test\n");
        numbers.append(indicator + ",deviation," + second + ",inferred,test\n");
      } else if (first != null) {
        numbers.append(indicator
            + (method.startsWith("around") ? ",reference," : ",target,")
            + first
            + ",inferred,test\n");
      }
    }
    UnaryOperator<TestPack> change = pack -> {
      TestPack changed = pack.replace("indicators.csv", "min-max", method);
      return numbers.isEmpty()
          ? changed
          : changed.with(
              "reference/normalisation.csv",
              "indicator,parameter,value,provenance,source\n" + numbers);
    };
    double[][] far = AuditPack.figures();
    // Winsorising doesn't help.
    for (int i = 0; i < AuditPack.LOCALITIES; i++) {
      far[5][i] = Math.pow(6, i);
    }
    for (String outliers : List.of("", TREATED)) {
      Evaluation evaluation = AuditPack.changed(
          outliers.isEmpty() ? AuditPack.figures() : far,
          pack -> change.apply(pack.replace("pack.yaml", "  rounding:", outliers + "  rounding:")));
      assertThat(baseline(evaluation).reproduced())
          .as("%s", baseline(evaluation))
          .isTrue();
      assertThat(baseline(evaluation).compared()).isGreaterThan(AuditPack.LOCALITIES);
    }
  }

  @Test
  void they_do_where_outliers_are_treated() {
    double[][] figures = AuditPack.figures();
    // Seven far out on one side: winsorising doesn't help, so logarithms are taken.
    for (int i = 0; i < AuditPack.LOCALITIES; i++) {
      figures[5][i] = Math.pow(6, i);
    }
    Evaluation evaluation = AuditPack.changed(
        figures, pack -> pack.replace("pack.yaml", "  rounding:", TREATED + "  rounding:"));
    assertThat(evaluation.treated()).containsOnlyKeys("a3", "c1");
    assertThat(baseline(evaluation).reproduced()).as("%s", baseline(evaluation)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "none,",
    "winsorise,steps 2",
    "winsorise,skewness 0.2;kurtosis 0.1;steps 4",
    "winsorise-or-log,steps 0",
    "winsorise-or-log-ct,steps 1",
    "winsorise-or-log-ct-orig,steps 1;skewness 1;kurtosis 1",
    "winsorise-or-log-gii,steps 0",
    "winsorise-or-box-cox,lambda -0.5;steps 1",
    "log,",
    "log-ct,",
    "log-ct-orig,",
    "log-gii,",
    "box-cox,lambda 0",
    "box-cox,lambda 0.25",
    "box-cox,lambda -2"
  })
  void they_do_where_indicators_have_a_treatment_of_their_own(String word, String numbers) {
    for (String method : List.of("min-max", "z-score")) {
      double[][] figures = AuditPack.figures();
      for (int i = 0; i < AuditPack.LOCALITIES; i++) {
        figures[5][i] = Math.pow(6, i);
        // The long side is the low one.
        figures[7][i] = 1000 - Math.pow(1.7, i);
      }
      figures[0][3] = Double.NaN;
      Evaluation evaluation =
          AuditPack.changed(figures, pack -> AuditPack.treating(pack, method, word, numbers));
      assertThat(evaluation.treated()).as(word).hasSize(word.equals("none") ? 0 : 8);
      assertThat(baseline(evaluation).reproduced())
          .as("%s %s %s", word, method, baseline(evaluation))
          .isTrue();
    }
  }

  @Test
  void what_varies_about_outliers_goes_by_what_is_done_about_each() {
    Evaluation own = AuditPack.changed(
        AuditPack.figures(), pack -> AuditPack.treating(pack, "min-max", "none", null));
    assertThat(treatments(own))
        .containsExactly(Alternative.Treating.AS_PACK, Alternative.Treating.GII);
    Evaluation gii = AuditPack.changed(
        AuditPack.figures(),
        pack -> AuditPack.treating(pack, "min-max", "winsorise-or-log-ct", null));
    assertThat(treatments(gii))
        .containsExactly(Alternative.Treating.AS_PACK, Alternative.Treating.NONE);
    Evaluation log = AuditPack.changed(
        AuditPack.figures(), pack -> AuditPack.treating(pack, "min-max", "log", null));
    assertThat(treatments(log))
        .containsExactly(
            Alternative.Treating.AS_PACK, Alternative.Treating.NONE, Alternative.Treating.GII);
  }

  private static List<Alternative> treatments(Evaluation evaluation) {
    AuditOptions options = AuditPack.options(1, 0, Set.of(Factor.TREATMENT));
    return new Alternatives(Model.of(evaluation), options)
        .all().stream()
            .filter(varied -> varied.factor() == Factor.TREATMENT)
            .findFirst()
            .orElseThrow()
            .ways();
  }

  @Test
  void they_do_where_figures_are_missing_scores_given_and_goalposts_fixed() {
    double[][] figures = AuditPack.figures();
    figures[0][3] = Double.NaN;
    figures[1][3] = Double.NaN;
    figures[4][5] = Double.NaN;
    figures[2][7] = Double.NaN;
    Evaluation evaluation = AuditPack.evaluator()
        .evaluate(AuditPack.dataset(figures)
            .goalposts(goalposts("b1", "11", "16"))
            .score(given("02", "b2"))
            .score(given("06", "b2"))
            .build());
    Baseline baseline = baseline(evaluation);
    assertThat(baseline.reproduced()).as("%s", baseline).isTrue();
    assertThat(baseline.compared()).isLessThan(14 * AuditPack.LOCALITIES);
    assertThat(score(evaluation, "06", "b2")).isEqualByComparingTo("44.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"method: mean", "method: median", "method: within-group"})
  void they_do_where_missing_figures_are_estimated(String method) {
    double[][] figures = AuditPack.figures();
    figures[0][3] = Double.NaN;
    figures[4][5] = Double.NaN;
    figures[7][9] = Double.NaN;
    Evaluation evaluation = AuditPack.changed(
        figures,
        pack -> pack.replace(
            "pack.yaml",
            "  rounding:",
            "  imputation: {" + method + ", provenance: inferred, source: test}\n  rounding:"));
    assertThat(baseline(evaluation).reproduced()).as("%s", baseline(evaluation)).isTrue();
    assertThat(baseline(evaluation).compared()).isEqualTo(14 * AuditPack.LOCALITIES);
  }

  @Test
  void they_do_where_a_locality_has_too_few_figures_to_be_compared_with() {
    double[][] figures = AuditPack.figures();
    for (int i = 0; i < 6; i++) {
      figures[i][2] = Double.NaN;
    }
    figures[6][2] = 900;
    Evaluation evaluation = AuditPack.changed(
        figures,
        pack -> pack.replace(
            "pack.yaml",
            "  rounding:",
            "  availability: {least: 0.6, provenance: inferred, source: test}\n  rounding:"));
    assertThat(baseline(evaluation).reproduced()).as("%s", baseline(evaluation)).isTrue();
    assertThat(baseline(evaluation).compared()).isEqualTo(14 * (AuditPack.LOCALITIES - 1));
  }

  @Test
  void other_weights_give_what_a_scenario_gives() {
    Evaluation evaluation = AuditPack.plain();
    AuditOptions options = AuditPack.options(10, 0, Set.of(Factor.WEIGHTS));
    for (int number = 1; number <= 10; number++) {
      Replay replay = Audit.replay(evaluation, options, number).orElseThrow();
      Map<String, BigDecimal> weights = new HashMap<>();
      replay
          .weights()
          .forEach(each -> weights.put(each.node().id(), BigDecimal.valueOf(each.weight())));
      Scenario.Builder scenario = Scenario.named("");
      weights.forEach(scenario::weight);
      Evaluation exact = evaluation.whatIf(scenario.build());
      for (Replay.Result result : replay.results()) {
        String code = result.locality().code();
        assertThat(((Statistic.Known) result.score()).value())
            .isCloseTo(score(exact, code, "index").doubleValue(), within(1e-9));
        assertThat(BigDecimal.valueOf(result.rank().orElseThrow()))
            .isEqualByComparingTo(rank(exact, code));
      }
    }
  }

  @Test
  void without_a_pillar_or_an_indicator_the_index_is_that_of_a_pack_without_it() {
    Evaluation evaluation = AuditPack.plain();
    Audit audit = Audit.of(evaluation, AuditPack.options(0, 0, Set.of()));
    assertThat(audit.leaveOneOut()).hasSize(3 + 8);
    assertSame(audit, "b", AuditPack.without("b", "b1", "b2"));
    assertSame(audit, "a3", AuditPack.without("a3"));
  }

  private static void assertSame(Audit audit, String node, Evaluation without) {
    LeaveOneOut left = audit.leaveOneOut().stream()
        .filter(each -> each.node().id().equals(node))
        .findFirst()
        .orElseThrow();
    assertThat(left.shifts()).hasSize(AuditPack.LOCALITIES);
    double sum = 0;
    for (RankShift shift : left.shifts()) {
      String code = shift.locality().code();
      assertThat(((Statistic.Known) shift.score()).value())
          .isCloseTo(score(without, code, "index").doubleValue(), within(1e-9));
      double rank = rank(without, code).doubleValue();
      assertThat(shift.after().orElseThrow()).isEqualTo(rank);
      sum += Math.abs(shift.before() - rank);
    }
    assertThat(left.meanShift()).isEqualTo(Statistic.of(sum / AuditPack.LOCALITIES));
  }

  private static BigDecimal score(Evaluation evaluation, String locality, String node) {
    Score score =
        evaluation.scoreCard(locality).orElseThrow().result(node).orElseThrow().score();
    return ((Score.Scored) score).exact();
  }

  private static BigDecimal rank(Evaluation evaluation, String locality) {
    return evaluation.scoreCard(locality).orElseThrow().results().get(0).exactRank();
  }

  private static Baseline baseline(Evaluation evaluation) {
    Model model = Model.of(evaluation);
    return Baseline.of(model, new Kernel(model));
  }

  private static Goalposts goalposts(String indicator, String minimum, String maximum) {
    return new Goalposts(
        indicator,
        new BigDecimal(minimum),
        new BigDecimal(maximum),
        Goalposts.Basis.DATASET,
        Provenance.PUBLISHED,
        "test",
        Origin.line("goalposts.csv", 2));
  }

  private static GivenScore given(String locality, String node) {
    return new GivenScore(
        locality,
        node,
        new BigDecimal("44.5"),
        GivenScore.Use.STAND_IN,
        DataStatus.PUBLISHED,
        null,
        "test",
        Origin.line("scores.csv", 2));
  }
}
