package vn.chiso.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Node;

/**
 * The statistical audit of an evaluation (kiểm định thống kê). Immutable.
 *
 * <p>Everything but the structure rests on scores counted again in doubles; if those don't give the
 * exact evaluation's, nothing is built on them and each part says so. The same evaluation and the
 * same options but for the threads give the same audit, to the bit and on any machine.
 *
 * @param options what was asked for
 * @param baseline whether doubles give what the evaluation gives
 * @param structure whether the index hangs together
 * @param leaveOneOut the index without each pillar, then without each indicator
 * @param uncertainty how far ranks depend on choices
 * @param sensitivity on which of them most
 */
public record Audit(
    AuditOptions options,
    Baseline baseline,
    Structure structure,
    List<LeaveOneOut> leaveOneOut,
    Uncertainty uncertainty,
    Sensitivity sensitivity) {
  public Audit {
    leaveOneOut = List.copyOf(leaveOneOut);
  }

  /**
   * Audits an evaluation. Never throws because of data: what can't be told is a {@link Lack}.
   *
   * <p>Costs as much as a few dozen evaluations, however many the runs seem.
   */
  public static Audit of(Evaluation evaluation, AuditOptions options) {
    Model model = Model.of(evaluation);
    Kernel kernel = new Kernel(model);
    Baseline baseline = Baseline.of(model, kernel);
    Structure structure = Structure.of(model, options.kind(), options.limits());
    Removal removal = new Removal(model, kernel);
    RunPlan plan = new RunPlan(model, options);
    Optional<Lack> lack = lack(model, baseline);
    if (lack.isPresent()) {
      return new Audit(
          options,
          baseline,
          structure,
          removal.none(lack.get()),
          none(plan, lack.get()),
          Sensitivity.none(lack.get()));
    }
    Simulation simulation = new Simulation(model, kernel, plan);
    return new Audit(
        options,
        baseline,
        structure,
        removal.all(),
        options.runs() == 0
            ? none(plan, Lack.NOT_ASKED_FOR)
            : new MonteCarlo(model, options, plan, simulation).uncertainty(),
        new SobolAnalysis(model, options, plan, simulation).sensitivity());
  }

  private static Uncertainty none(RunPlan plan, Lack lack) {
    return new Uncertainty(
        plan.varied(), List.of(), List.of(), Statistic.none(lack), Optional.of(lack));
  }

  private static Optional<Lack> lack(Model model, Baseline baseline) {
    long scored =
        Arrays.stream(model.exact(0)).filter(score -> !Double.isNaN(score)).count();
    if (scored == 0) {
      return Optional.of(Lack.NOT_SCORED);
    }
    if (scored < Correlations.LEAST) {
      return Optional.of(Lack.TOO_FEW_LOCALITIES);
    }
    return baseline.reproduced() ? Optional.empty() : Optional.of(Lack.NOT_REPRODUCED);
  }

  /**
   * One of the runs of {@link #of} again, with all its weights, scores and ranks.
   *
   * @param number the number of the run, from 1; it needn't have been run before
   * @return empty if nothing can be run, for the reason an audit gives
   * @throws IllegalArgumentException if the number is below 1
   */
  public static Optional<Replay> replay(Evaluation evaluation, AuditOptions options, int number) {
    if (number < 1) {
      throw new IllegalArgumentException("Runs are counted from 1: " + number);
    }
    Model model = Model.of(evaluation);
    Kernel kernel = new Kernel(model);
    if (lack(model, Baseline.of(model, kernel)).isPresent()) {
      return Optional.empty();
    }
    RunPlan plan = new RunPlan(model, options);
    Simulation simulation = new Simulation(model, kernel, plan);
    Run run = plan.run(number);
    double[] scores = simulation.scores(run);
    double[] ranks = simulation.ranks(scores);
    double[] weights = plan.weights(run);
    List<Replay.Result> results = new ArrayList<>();
    for (int i = 0; i < ranks.length; i++) {
      results.add(new Replay.Result(
          model.localities().get(i),
          ranks[i] > 0 ? Statistic.of(scores[i]) : Statistic.none(Lack.NOT_SCORED),
          ranks[i] > 0 ? OptionalDouble.of(ranks[i]) : OptionalDouble.empty(),
          model.marks(i)));
    }
    return Optional.of(new Replay(
        run,
        IntStream.range(1, weights.length)
            .mapToObj(i -> new Replay.Weight(model.node(i), weights[i]))
            .toList(),
        drawn(model, plan.values(run)),
        results));
  }

  private static List<Replay.Drawn> drawn(Model model, double @Nullable [][] values) {
    List<Replay.Drawn> drawn = new ArrayList<>();
    for (int i = 0; values != null && i < values.length; i++) {
      Node node = model.node(model.measures().get(i).position());
      for (int j = 0; j < values[i].length; j++) {
        if (!Double.isNaN(values[i][j])) {
          drawn.add(new Replay.Drawn(node, model.localities().get(j), values[i][j]));
        }
      }
    }
    return drawn;
  }
}
