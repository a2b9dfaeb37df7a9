package vn.chiso.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Tells by Sobol indices which factors move ranks. */
final class SobolAnalysis {
  private static final long DESIGN = 4;
  private static final long BOOTSTRAP = 5;

  private final Model model;
  private final AuditOptions options;
  private final RunPlan plan;
  private final Simulation simulation;
  private final List<Factor> factors;
  private final double[] before;

  SobolAnalysis(Model model, AuditOptions options, RunPlan plan, Simulation simulation) {
    this.model = model;
    this.options = options;
    this.plan = plan;
    this.simulation = simulation;
    this.factors =
        plan.varied().stream().filter(Varied::varies).map(Varied::factor).toList();
    this.before = simulation.ranks(model.exact(0));
  }

  Sensitivity sensitivity() {
    if (options.base() == 0) {
      return Sensitivity.none(Lack.NOT_ASKED_FOR);
    }
    if (factors.isEmpty()) {
      return Sensitivity.none(Lack.NO_VARIATION);
    }
    SobolDesign design =
        SobolDesign.of(options.base(), factors.size(), Seeds.of(options.seed(), DESIGN));
    double[][][] ranks = ranks(design);
    Sensitivity.OfLocality[] localities = new Sensitivity.OfLocality[before.length];
    Parallel.each(
        localities.length,
        options.threads(),
        i -> localities[i] = new Sensitivity.OfLocality(
            model.localities().get(i),
            indices(ranks, each -> each[i] > 0 ? each[i] : Measure.NONE)));
    return new Sensitivity(
        options.base(),
        options.base() * ranks.length,
        indices(ranks, each -> MonteCarlo.meanShift(before, each)),
        Arrays.asList(localities),
        Optional.empty());
  }

  /** The ranks at the first points, the second, and with each factor of the second. */
  private double[][][] ranks(SobolDesign design) {
    int points = options.base();
    double[][][] ranks = new double[factors.size() + 2][points][];
    Parallel.each(points * ranks.length, options.threads(), i -> {
      int matrix = i / points;
      int point = i % points;
      double[] coordinates = switch (matrix) {
        case 0 -> design.first(point);
        case 1 -> design.second(point);
        default -> design.mixed(point, matrix - 2);
      };
      ranks[matrix][point] =
          simulation.ranks(simulation.scores(plan.run(i + 1, draws(coordinates))));
    });
    return ranks;
  }

  private Map<Factor, Double> draws(double[] point) {
    Map<Factor, Double> draws = new EnumMap<>(Factor.class);
    for (int i = 0; i < point.length; i++) {
      draws.put(factors.get(i), point[i]);
    }
    return draws;
  }

  private List<SensitivityIndex> indices(double[][][] ranks, ToDoubleFunction<double[]> output) {
    double[][] values = Arrays.stream(ranks)
        .map(matrix -> Arrays.stream(matrix).mapToDouble(output).toArray())
        .toArray(double[][]::new);
    boolean complete =
        Arrays.stream(values).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
    SobolIndices indices =
        new SobolIndices(values[0], values[1], Arrays.copyOfRange(values, 2, values.length));
    SobolIndices.Bootstrap bootstrap = new SobolIndices.Bootstrap(
        options.resamples(), options.confidence(), Seeds.of(options.seed(), BOOTSTRAP));
    Estimate none = Estimate.none(Lack.NOT_RANKED_IN_ALL_RUNS);
    List<SobolIndices.Pair> pairs = complete
        ? indices.all(bootstrap)
        : Collections.nCopies(factors.size(), new SobolIndices.Pair(none, none));
    List<SensitivityIndex> found = new ArrayList<>();
    for (int i = 0; i < factors.size(); i++) {
      found.add(new SensitivityIndex(
          factors.get(i), pairs.get(i).first(), pairs.get(i).total()));
    }
    return found;
  }
}
