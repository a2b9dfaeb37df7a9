package vn.chiso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.evaluate.Evaluation;

/** The audit as a whole: what it draws, what it repeats, and what it can't tell. */
class AuditTest {
  private static final Set<Factor> ALL = EnumSet.allOf(Factor.class);

  @Test
  void every_run_is_that_of_plain_loops() {
    Evaluation evaluation = AuditPack.plain();
    AuditOptions options = AuditPack.options(200, 0, ALL);
    Audit audit = Audit.of(evaluation, options);
    double[][] ranks = new double[200][];
    for (Run run : audit.uncertainty().runs()) {
      Replay replay = Audit.replay(evaluation, options, run.number()).orElseThrow();
      assertThat(replay.run()).isEqualTo(run);
      double[] weights =
          replay.weights().stream().mapToDouble(Replay.Weight::weight).toArray();
      double[] scores = PlainIndex.scores(run, weights, figures(replay));
      ranks[run.number() - 1] = PlainIndex.ranks(scores);
      for (int i = 0; i < scores.length; i++) {
        Replay.Result result = replay.results().get(i);
        assertThat(((Statistic.Known) result.score()).value())
            .as("run %s, locality %s", run, i)
            .isCloseTo(scores[i], within(1e-9));
        assertThat(result.rank().orElseThrow()).isEqualTo(ranks[run.number() - 1][i]);
      }
    }
    for (int i = 0; i < AuditPack.LOCALITIES; i++) {
      assertInterval(audit.uncertainty().intervals().get(i), i, ranks);
    }
  }

  private static double[][] figures(Replay replay) {
    double[][] figures = new double[AuditPack.INDICATORS.size()][AuditPack.LOCALITIES];
    for (Replay.Drawn figure : replay.figures()) {
      int locality = Integer.parseInt(figure.locality().code()) - 1;
      figures[AuditPack.INDICATORS.indexOf(figure.node().id())][locality] = figure.value();
    }
    return figures;
  }

  @Test
  void errors_of_figures_are_normal_with_the_deviation_asked_for_and_new_in_each_run() {
    Evaluation evaluation = AuditPack.plain();
    AuditOptions options = AuditPack.options(1, 0, EnumSet.of(Factor.DATA)).toBuilder()
        .dataError(0.05)
        .build();
    double[][] exact = AuditPack.figures();
    List<Double> errors = new ArrayList<>();
    for (int number = 1; number <= 50; number++) {
      double[][] drawn = figures(Audit.replay(evaluation, options, number).orElseThrow());
      for (int i = 0; i < drawn.length; i++) {
        for (int j = 0; j < drawn[i].length; j++) {
          errors.add(drawn[i][j] / exact[i][j] - 1);
        }
      }
    }
    assertThat(errors).hasSize(50 * 96).doesNotHaveDuplicates();
    double mean = errors.stream().mapToDouble(each -> each).average().orElseThrow();
    double variance =
        errors.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum() / errors.size();
    // Four standard errors of 4,800 draws.
    assertThat(mean).isCloseTo(0, within(4 * 0.05 / Math.sqrt(4800)));
    assertThat(Math.sqrt(variance)).isCloseTo(0.05, within(4 * 0.05 / Math.sqrt(2 * 4800)));
    assertThat((double) errors.stream().filter(each -> Math.abs(each) < 0.05).count() / 4800)
        .isCloseTo(0.6827, within(0.027));
  }

  private static void assertInterval(RankInterval interval, int locality, double[][] ranks) {
    double[] sorted =
        Arrays.stream(ranks).mapToDouble(each -> each[locality]).sorted().toArray();
    Spread spread = interval.ranks().orElseThrow();
    // Of 200 runs the 10th, the 100th and the 190th.
    assertThat(spread.low()).isEqualTo(sorted[9]);
    assertThat(spread.median()).isEqualTo(sorted[99]);
    assertThat(spread.high()).isEqualTo(sorted[189]);
    assertThat(spread.least()).isEqualTo(sorted[0]);
    assertThat(spread.greatest()).isEqualTo(sorted[199]);
    assertThat(spread.mean())
        .isCloseTo(Arrays.stream(sorted).average().orElseThrow(), within(1e-12));
    assertThat(interval.topShare())
        .isEqualTo(Arrays.stream(sorted).filter(rank -> rank <= 3).count() / 200.0);
    assertThat(interval.rankedRuns()).isEqualTo(200);
  }

  @Test
  void runs_choose_evenly_among_all_ways_and_weights_stay_within_a_quarter() {
    Evaluation evaluation = AuditPack.plain();
    AuditOptions options = AuditPack.options(3000, 0, ALL);
    Uncertainty uncertainty = Audit.of(evaluation, options).uncertainty();
    for (Varied varied : uncertainty.varied()) {
      for (Alternative way : varied.ways()) {
        long chosen = uncertainty.runs().stream()
            .filter(run ->
                List.of(run.normalising(), run.aggregating(), run.treating()).contains(way))
            .count();
        double expected = 3000.0 / varied.ways().size();
        assertThat((double) chosen).as(way.tag()).isCloseTo(expected, within(150.0));
      }
    }
    assertThat(uncertainty.varied())
        .filteredOn(each -> each.factor() == Factor.NORMALISATION)
        .singleElement()
        .satisfies(each -> assertThat(each.ways())
            .containsExactly(
                Alternative.Normalising.AS_PACK,
                Alternative.Normalising.Z_SCORE,
                Alternative.Normalising.PERCENTILE_RANK));
    double least = 9;
    double greatest = 0;
    for (int number = 1; number <= 100; number++) {
      Replay replay = Audit.replay(evaluation, options, number).orElseThrow();
      for (Replay.Weight weight : replay.weights()) {
        double factor = weight.weight() / weight.node().weight().doubleValue();
        least = Math.min(least, factor);
        greatest = Math.max(greatest, factor);
      }
    }
    assertThat(least).isBetween(0.75, 0.76);
    assertThat(greatest).isBetween(1.24, 1.25);
  }

  @Test
  void errors_of_figures_have_the_deviation_asked_for() {
    Evaluation evaluation = AuditPack.plain();
    Model model = Model.of(evaluation);
    AuditOptions options = AuditPack.options(1, 0, EnumSet.of(Factor.DATA));
    RunPlan plan = new RunPlan(model, options);
    double squares = 0;
    double sum = 0;
    int count = 0;
    for (int number = 1; number <= 200; number++) {
      double[][] values = plan.values(plan.run(number));
      for (int i = 0; i < values.length; i++) {
        for (int j = 0; j < values[i].length; j++) {
          double error = values[i][j] / AuditPack.figures()[i][j] - 1;
          squares += error * error;
          sum += error;
          count++;
        }
      }
    }
    assertThat(Math.sqrt(squares / count)).isCloseTo(options.dataError(), within(0.0005));
    assertThat(sum / count).isCloseTo(0, within(0.0005));
  }

  @Test
  void the_same_seed_gives_the_same_audit_however_many_threads_work() {
    Evaluation evaluation = AuditPack.plain();
    AuditOptions two = AuditPack.options(500, 64, ALL);
    Audit audit = Audit.of(evaluation, two);
    for (int threads : new int[] {1, 2, 7}) {
      Audit again = Audit.of(evaluation, withThreads(two, threads));
      assertThat(again.uncertainty()).isEqualTo(audit.uncertainty());
      assertThat(again.sensitivity()).isEqualTo(audit.sensitivity());
    }
    Audit other = Audit.of(evaluation, two.toBuilder().seed(8).build());
    assertThat(other.uncertainty()).isNotEqualTo(audit.uncertainty());
  }

  @Test
  void a_factor_that_alone_varies_has_all_of_the_variance() {
    Audit audit =
        Audit.of(AuditPack.plain(), AuditPack.options(10, 512, EnumSet.of(Factor.NORMALISATION)));
    assertThat(audit.sensitivity().meanShift()).singleElement().satisfies(index -> {
      assertThat(((Statistic.Known) index.first().value()).value()).isCloseTo(1, within(0.1));
      assertThat(((Statistic.Known) index.total().value()).value()).isCloseTo(1, within(0.1));
    });
    assertThat(audit.sensitivity().runs()).isEqualTo(512 * 3);
  }

  @Test
  void where_nothing_can_vary_the_audit_says_so() {
    Audit audit = Audit.of(AuditPack.plain(), AuditPack.options(5, 8, Set.of()));
    assertThat(audit.uncertainty().varied())
        .extracting(Varied::lack)
        .allMatch(lack -> lack.orElseThrow() == Lack.NOT_ASKED_FOR);
    assertThat(audit.sensitivity().lack()).contains(Lack.NO_VARIATION);
    assertThat(audit.uncertainty().meanShift()).isEqualTo(Statistic.of(0));
  }

  @Test
  void fewer_than_three_localities_have_reasons_instead_of_numbers() {
    double[][] two = new double[AuditPack.INDICATORS.size()][];
    for (int i = 0; i < two.length; i++) {
      two[i] = Arrays.copyOf(AuditPack.figures()[i], 2);
    }
    Audit audit = Audit.of(AuditPack.plain(two), AuditPack.options(10, 8, ALL));
    assertThat(audit.uncertainty().lack()).contains(Lack.TOO_FEW_LOCALITIES);
    assertThat(audit.sensitivity().lack()).contains(Lack.TOO_FEW_LOCALITIES);
    assertThat(audit.leaveOneOut())
        .hasSize(11)
        .allMatch(each -> each.meanShift().equals(Statistic.none(Lack.TOO_FEW_LOCALITIES)));
    assertThat(audit.structure().correlations())
        .allMatch(each -> each.value().equals(Statistic.none(Lack.TOO_FEW_LOCALITIES))
            && each.flag().isEmpty());
    assertThat(Audit.replay(AuditPack.plain(two), AuditPack.options(10, 8, ALL), 1))
        .isEmpty();
  }

  @Test
  void an_index_nobody_has_a_score_in_is_audited_as_far_as_it_goes() {
    double[][] figures = AuditPack.figures();
    Arrays.fill(figures[5], Double.NaN);
    Arrays.fill(figures[6], Double.NaN);
    Arrays.fill(figures[0], 7);
    Audit audit = Audit.of(AuditPack.plain(figures), AuditPack.options(10, 8, ALL));
    assertThat(audit.baseline().reproduced()).isTrue();
    assertThat(audit.uncertainty().lack()).contains(Lack.NOT_SCORED);
    assertThat(shape(audit, "c1").importance()).isEqualTo(Statistic.none(Lack.NOT_SCORED));
    assertThat(shape(audit, "a1").skewness()).isEqualTo(Statistic.none(Lack.CONSTANT));
    assertThat(shape(audit, "a1").scored()).isZero();
    assertThat(audit.structure().consistencies())
        .filteredOn(each -> each.node().id().equals("c"))
        .singleElement()
        .satisfies(each -> {
          assertThat(each.alpha()).isEqualTo(Statistic.none(Lack.TOO_FEW_PARTS));
          assertThat(each.leftOut())
              .extracting(part -> part.node().id() + " " + part.lack().tag())
              .containsExactly("c1 not-scored", "c2 not-scored");
        });
  }

  @Test
  void options_that_make_no_sense_are_refused() {
    AuditOptions usual = AuditOptions.DEFAULT;
    assertThatThrownBy(() -> AuditPack.options(-1, 0, ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("runs: -1");
    assertThatThrownBy(() -> new CorrelationLimits(0.5, 0.3, 0.9)).hasMessageContaining("rise");
    assertThatThrownBy(() -> Audit.replay(AuditPack.plain(), usual, 0))
        .hasMessageContaining("counted from 1");
  }

  private static IndicatorShape shape(Audit audit, String indicator) {
    return audit.structure().indicators().stream()
        .filter(each -> each.node().id().equals(indicator))
        .findFirst()
        .orElseThrow();
  }

  private static AuditOptions withThreads(AuditOptions options, int threads) {
    return options.toBuilder().threads(threads).build();
  }
}
