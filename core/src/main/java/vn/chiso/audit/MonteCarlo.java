package vn.chiso.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Runs an index many times and tells where each locality comes to stand. */
final class MonteCarlo {
  private final Model model;
  private final AuditOptions options;
  private final RunPlan plan;
  private final Simulation simulation;
  private final double[] before;

  MonteCarlo(Model model, AuditOptions options, RunPlan plan, Simulation simulation) {
    this.model = model;
    this.options = options;
    this.plan = plan;
    this.simulation = simulation;
    this.before = simulation.ranks(model.exact(0));
  }

  Uncertainty uncertainty() {
    Run[] runs = new Run[options.runs()];
    double[][] scores = new double[runs.length][];
    double[][] ranks = new double[runs.length][];
    Parallel.each(runs.length, options.threads(), i -> {
      runs[i] = plan.run(i + 1);
      scores[i] = simulation.scores(runs[i]);
      ranks[i] = simulation.ranks(scores[i]);
    });
    List<RankInterval> intervals = new ArrayList<>();
    for (int locality = 0; locality < before.length; locality++) {
      intervals.add(interval(locality, scores, ranks));
    }
    return new Uncertainty(
        plan.varied(), Arrays.asList(runs), intervals, meanShift(ranks), Optional.empty());
  }

  private RankInterval interval(int locality, double[][] scores, double[][] ranks) {
    int[] ranked =
        IntStream.range(0, ranks.length).filter(run -> ranks[run][locality] > 0).toArray();
    long top = IntStream.of(ranked)
        .filter(run -> ranks[run][locality] <= options.top())
        .count();
    return new RankInterval(
        model.localities().get(locality),
        before[locality] > 0 ? OptionalDouble.of(before[locality]) : OptionalDouble.empty(),
        model.marks(locality),
        ranked.length,
        spread(IntStream.of(ranked).mapToDouble(run -> ranks[run][locality]).toArray()),
        spread(IntStream.of(ranked).mapToDouble(run -> scores[run][locality]).toArray()),
        (double) top / ranks.length);
  }

  private Optional<Spread> spread(double[] figures) {
    return figures.length == 0
        ? Optional.empty()
        : Optional.of(Spread.of(figures, options.interval()));
  }

  private Statistic meanShift(double[][] ranks) {
    double sum = 0;
    int counted = 0;
    for (double[] after : ranks) {
      double shift = meanShift(before, after);
      sum += Double.isNaN(shift) ? 0 : shift;
      counted += Double.isNaN(shift) ? 0 : 1;
    }
    return counted == 0 ? Statistic.none(Lack.NOT_SCORED) : Statistic.of(sum / counted);
  }

  /** By how many ranks localities move on average; NaN if none has a rank both times. */
  static double meanShift(double[] before, double[] after) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < before.length; i++) {
      if (before[i] > 0 && after[i] > 0) {
        sum += Math.abs(before[i] - after[i]);
        count++;
      }
    }
    return count == 0 ? Measure.NONE : sum / count;
  }
}
