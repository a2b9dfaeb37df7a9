package vn.chiso.audit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;

/** How the values of indicators are distributed, how many are missing, and what they weigh. */
final class IndicatorShapes {
  private final Model model;
  private final NodeCorrelations correlations;

  IndicatorShapes(Model model, NodeCorrelations correlations) {
    this.model = model;
    this.correlations = correlations;
  }

  IndicatorShape of(Measure measure) {
    double[] known =
        Arrays.stream(measure.values()).filter(value -> !Double.isNaN(value)).toArray();
    ShapeTest limits = limits(measure.treatment());
    Statistic skewness = shape(known, Correlations.LEAST, Shape.skewness(known));
    Statistic kurtosis = shape(known, Correlations.LEAST + 1, Shape.kurtosis(known));
    boolean outliers = skewness instanceof Statistic.Known skew
        && kurtosis instanceof Statistic.Known kurt
        && Math.abs(skew.value()) >= limits.skewness().doubleValue()
        && kurt.value() >= limits.kurtosis().doubleValue();
    double[] scores = model.exact(measure.position());
    return new IndicatorShape(
        model.node(measure.position()),
        known.length,
        (int) Arrays.stream(scores).filter(score -> !Double.isNaN(score)).count(),
        (int) model.evaluation().imputed().stream()
            .filter(
                each -> each.indicator().equals(model.node(measure.position()).id()))
            .count(),
        missing(measure.position()),
        skewness,
        kurtosis,
        outliers,
        model
            .evaluation()
            .pack()
            .framework()
            .effectiveWeight(model.node(measure.position()))
            .doubleValue(),
        correlations.between(measure.position(), 0));
  }

  private static ShapeTest limits(@Nullable Treatment treatment) {
    ShapeTest test = treatment == null ? null : treatment.test();
    return test == null ? ShapeTest.GII : test;
  }

  private static Statistic shape(double[] values, int least, double found) {
    if (values.length < least) {
      return Statistic.none(Lack.TOO_FEW_LOCALITIES);
    }
    return Correlations.isConstant(values) ? Statistic.none(Lack.CONSTANT) : Statistic.of(found);
  }

  private Map<Reason, Integer> missing(int node) {
    Map<Reason, Integer> missing = new EnumMap<>(Reason.class);
    model.results(node).forEach(result -> {
      if (result.score() instanceof Score.Unscored unscored) {
        missing.merge(unscored.reason(), 1, Integer::sum);
      }
    });
    return missing;
  }
}
