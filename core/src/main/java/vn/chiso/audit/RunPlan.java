package vn.chiso.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well512a;
import org.jspecify.annotations.Nullable;

/** Draws the parameters of runs, and from them weights and figures. Thread-safe. */
final class RunPlan {
  private static final long WEIGHTS = 1;
  private static final long DATA = 2;
  private static final long RUNS = 3;

  private final Model model;
  private final AuditOptions options;
  private final List<Varied> varied;

  RunPlan(Model model, AuditOptions options) {
    this.model = model;
    this.options = options;
    this.varied = new Alternatives(model, options).all();
  }

  /** One a factor, in the order of {@link Factor}. */
  List<Varied> varied() {
    return varied;
  }

  /** The run of a number, from 1. */
  Run run(int number) {
    RandomGenerator random = new Well512a(Seeds.of(Seeds.of(options.seed(), RUNS), number));
    Map<Factor, Double> draws = new EnumMap<>(Factor.class);
    for (Factor factor : Factor.values()) {
      draws.put(factor, random.nextDouble());
    }
    return run(number, draws);
  }

  /**
   * The run that draws lead to.
   *
   * @param draws one a factor that varies, from 0 to below 1
   */
  Run run(int number, Map<Factor, Double> draws) {
    return new Run(
        number,
        (Alternative.Normalising) way(Factor.NORMALISATION, draws),
        (Alternative.Aggregating) way(Factor.AGGREGATION, draws),
        (Alternative.Treating) way(Factor.TREATMENT, draws),
        seed(Factor.WEIGHTS, WEIGHTS, draws),
        seed(Factor.DATA, DATA, draws));
  }

  private Alternative way(Factor factor, Map<Factor, Double> draws) {
    List<Alternative> ways = varied(factor).ways();
    return ways.size() == 1 ? ways.get(0) : ways.get((int) (draw(factor, draws) * ways.size()));
  }

  private OptionalLong seed(Factor factor, long stream, Map<Factor, Double> draws) {
    return varied(factor).varies()
        ? OptionalLong.of(Seeds.of(
            Seeds.of(options.seed(), stream), Double.doubleToLongBits(draw(factor, draws))))
        : OptionalLong.empty();
  }

  private static double draw(Factor factor, Map<Factor, Double> draws) {
    return Objects.requireNonNull(draws.get(factor), factor.tag());
  }

  private Varied varied(Factor factor) {
    return varied.stream().filter(each -> each.factor() == factor).findFirst().orElseThrow();
  }

  /** The weights of a run, by position. */
  double[] weights(Run run) {
    if (run.weightsSeed().isEmpty()) {
      return model.weights();
    }
    RandomGenerator random = new Well512a(run.weightsSeed().getAsLong());
    double[] weights = model.weights().clone();
    for (int i = 1; i < weights.length; i++) {
      weights[i] *= 1 + options.weightNoise() * (2 * random.nextDouble() - 1);
    }
    return weights;
  }

  /**
   * The figures of a run, by indicator and locality; null if they are those of the evaluation. A
   * figure's error doesn't depend on which others are missing.
   */
  double @Nullable [][] values(Run run) {
    if (run.dataSeed().isEmpty()) {
      return null;
    }
    RandomGenerator random = new Well512a(run.dataSeed().getAsLong());
    List<Measure> measures = model.measures();
    double[][] values = new double[measures.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = measures.get(i).values().clone();
      for (int j = 0; j < values[i].length; j++) {
        values[i][j] *= 1 + options.dataError() * random.nextGaussian();
      }
    }
    return values;
  }
}
