package vn.chiso.audit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.normalise.Bands;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.Normalisation.Method;
import vn.chiso.pack.Settings;

/**
 * Makes scores of the values of one indicator, as the evaluation does or in another way. Where the
 * evaluation has no score there is none here, whatever the way.
 */
final class Normaliser {
  private static final Treating GII = new Treating(Treatment.GII);

  private static final double DEVIATIONS = 6;

  private final double low;
  private final double high;
  private final boolean cap;

  Normaliser(Settings settings) {
    this.low = settings.scale().low().doubleValue();
    this.high = settings.scale().high().doubleValue();
    this.cap = settings.cap();
  }

  /** The scores of values, by locality; NaN where there is none. */
  double[] scores(
      Measure measure,
      double[] values,
      Alternative.Normalising normalising,
      Alternative.Treating treating) {
    Method method = method(measure, normalising);
    Treating way = treating(measure, treating);
    double[] counted = way != null && measure.isTreatable(method)
        ? way.of(values, method.allowsFunction())
        : values;
    double[] scores = normalising == Alternative.Normalising.Z_SCORE && method == Method.Z_SCORE
        ? capped(zScores(counted, measure.higher(), (low + high) / 2, (high - low) / DEVIATIONS))
        : scores(measure, counted, method);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = measure.isScored(i) ? scores[i] : Measure.NONE;
    }
    return scores;
  }

  private static @Nullable Treating treating(Measure measure, Alternative.Treating treating) {
    return switch (treating) {
      case AS_PACK -> measure.treating();
      case NONE -> null;
      case GII -> GII;
    };
  }

  /** Bands are points somebody gave, so they stay in every run. */
  private static Method method(Measure measure, Alternative.Normalising normalising) {
    if (measure.method() == Method.BANDS) {
      return Method.BANDS;
    }
    return switch (normalising) {
      case AS_PACK -> measure.method();
      case MIN_MAX -> Method.MIN_MAX;
      case Z_SCORE -> Method.Z_SCORE;
      case PERCENTILE_RANK -> Method.PERCENTILE_RANK;
    };
  }

  private double[] scores(Measure measure, double[] values, Method method) {
    return switch (method) {
      case MIN_MAX, DISTANCE_TO_MAXIMUM -> {
        double[] range = measure.goalposts().among(values);
        yield minMax(values, range[0], range[1], measure.higher());
      }
      case DISTANCE_TO_TARGET, DISTANCE_TO_REFERENCE -> toAim(measure, values);
      case AROUND_REFERENCE -> aroundReference(measure, values);
      case FRACTION_OF_MAXIMUM -> ofMaximum(measure, values);
      case Z_SCORE -> zScores(values, measure.higher(), measure.mean(), measure.deviation());
      case RANK -> worse(values, measure.higher(), 1, 1);
      case BORDA -> worse(values, measure.higher(), 0, 1);
      case PERCENTILE_RANK ->
        worse(values, measure.higher(), low, (high - low) / (known(values).length - 1.0));
      case BANDS -> bands(measure, values);
    };
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  private double[] minMax(double[] values, double minimum, double maximum, boolean higher) {
    double[] scores = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double value = cap ? Math.min(maximum, Math.max(minimum, values[i])) : values[i];
      double above = higher ? value - minimum : maximum - value;
      scores[i] =
          maximum > minimum ? low + above * (high - low) / (maximum - minimum) : Measure.NONE;
    }
    return scores;
  }

  private double[] toAim(Measure measure, double[] values) {
    double[] range = measure.goalposts().among(values);
    double worse = measure.higher() ? range[0] : range[1];
    boolean isBetter = measure.higher() ? measure.aim() > worse : measure.aim() < worse;
    return isBetter
        ? minMax(
            values,
            Math.min(worse, measure.aim()),
            Math.max(worse, measure.aim()),
            measure.higher())
        : none(values.length);
  }

  private double[] aroundReference(Measure measure, double[] values) {
    double[] range = measure.goalposts().among(values);
    double[] scores = none(values.length);
    for (int i = 0; i < values.length && range[1] > range[0]; i++) {
      double value = cap ? Math.min(range[1], Math.max(range[0], values[i])) : values[i];
      double better = measure.higher() ? value - measure.aim() : measure.aim() - value;
      scores[i] = (low + high) / 2 + better * (high - low) / (range[1] - range[0]);
    }
    return scores;
  }

  private double[] ofMaximum(Measure measure, double[] values) {
    double[] range = measure.goalposts().among(values);
    double best = measure.higher() ? range[1] : range[0];
    double[] scores = none(values.length);
    for (int i = 0; i < values.length; i++) {
      double value = cap ? Math.min(range[1], Math.max(range[0], values[i])) : values[i];
      if (best > 0 && (measure.higher() || value > 0)) {
        scores[i] = low + (measure.higher() ? value / best : best / value) * (high - low);
      }
    }
    return scores;
  }

  private static double[] zScores(double[] values, boolean higher, double to, double wide) {
    double[] known = known(values);
    if (known.length < 2 || Correlations.isConstant(known)) {
      return none(values.length);
    }
    double mean = Correlations.mean(known);
    double deviation = Math.sqrt(Correlations.products(known, known) / (known.length - 1));
    double[] scores = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scores[i] = to + (higher ? values[i] - mean : mean - values[i]) * wide / deviation;
    }
    return scores;
  }

  private double[] capped(double[] scores) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.min(high, Math.max(low, scores[i]));
    }
    return scores;
  }

  /** So many points, and so many more for each value that is worse. */
  private static double[] worse(double[] values, boolean higher, double from, double each) {
    double[] sorted = known(values);
    Arrays.sort(sorted);
    double[] scores = none(values.length);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i]) && sorted.length > 1) {
        int below = before(sorted, values[i], false);
        int worse = higher ? below : sorted.length - before(sorted, values[i], true);
        scores[i] = from + worse * each;
      }
    }
    return scores;
  }

  /** How many sorted values are less than one, or no greater. */
  private static int before(double[] sorted, double value, boolean orEqual) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static double[] bands(Measure measure, double[] values) {
    double[] scores = none(values.length);
    for (Bands.Band band : measure.bands()) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] >= band.from().doubleValue()) {
          scores[i] = band.points().doubleValue();
        }
      }
    }
    return scores;
  }

  private static double[] none(int size) {
    double[] none = new double[size];
    Arrays.fill(none, Measure.NONE);
    return none;
  }
}
