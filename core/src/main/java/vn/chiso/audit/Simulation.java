package vn.chiso.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Runs an index in one way after another. Thread-safe. */
final class Simulation {
  private final RunPlan plan;
  private final Kernel kernel;
  private final Ranker ranker;
  private final Map<Ways, double[][]> normalised = new HashMap<>();

  /** The ways by which scores of indicators differ as long as their values don't. */
  private record Ways(Alternative.Normalising normalising, Alternative.Treating treating) {}

  Simulation(Model model, Kernel kernel, RunPlan plan) {
    this.plan = plan;
    this.kernel = kernel;
    this.ranker = new Ranker(model.settings());
    Request asPack = Request.asPack(model);
    for (Alternative.Normalising normalising : Alternative.Normalising.values()) {
      for (Alternative.Treating treating : Alternative.Treating.values()) {
        normalised.put(
            new Ways(normalising, treating), kernel.normalised(asPack.by(normalising, treating)));
      }
    }
  }

  /** The scores of a run in the index, by locality; NaN where there is none. */
  double[] scores(Run run) {
    Request request = new Request(
        run.normalising(), run.aggregating(), run.treating(), plan.weights(run), plan.values(run));
    double[][] scores = request.hasOwnValues()
        ? kernel.normalised(request)
        : of(new Ways(run.normalising(), run.treating())).clone();
    return kernel.combined(scores, request)[0];
  }

  private double[][] of(Ways ways) {
    return Objects.requireNonNull(normalised.get(ways));
  }

  /** The ranks that scores lead to, by the pack's rule; 0 where there is none. */
  double[] ranks(double[] scores) {
    return ranker.ranks(scores);
  }
}
