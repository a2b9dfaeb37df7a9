package vn.chiso.audit;

import java.util.Arrays;
import vn.chiso.formula.treat.Treatment;

/** Treats outliers as {@link Treatment} does, but with doubles. NaN stays NaN. */
final class Treating {
  private static final double SHARE = 0.01;

  private final double skewness;
  private final double kurtosis;
  private final int mostSteps;

  Treating(Treatment treatment) {
    this.skewness = treatment.test().skewness().doubleValue();
    this.kurtosis = treatment.test().kurtosis().doubleValue();
    this.mostSteps = treatment.mostSteps();
  }

  /** The values treated, in a new array if anything was done. */
  double[] of(double[] values) {
    double[] moved = known(values);
    if (moved.length == 0 || passes(moved)) {
      return values;
    }
    double[] before = moved.clone();
    for (int step = 1; step <= mostSteps; step++) {
      move(moved, Shape.skewness(moved) > 0);
      if (passes(moved)) {
        return within(values, least(moved), greatest(moved));
      }
    }
    return logarithms(values, before, Shape.skewness(before) <= 0);
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  private boolean passes(double[] values) {
    return values.length < 4
        || Math.abs(Shape.skewness(values)) < skewness
        || Shape.kurtosis(values) < kurtosis;
  }

  private static void move(double[] values, boolean above) {
    double extreme = above ? greatest(values) : least(values);
    double next = above ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    for (double value : values) {
      if (value != extreme) {
        next = above ? Math.max(next, value) : Math.min(next, value);
      }
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] == extreme ? next : values[i];
    }
  }

  private static double[] within(double[] values, double least, double greatest) {
    double[] within = values.clone();
    for (int i = 0; i < within.length; i++) {
      within[i] = Math.min(greatest, Math.max(least, within[i]));
    }
    return within;
  }

  private static double[] logarithms(double[] values, double[] known, boolean mirrored) {
    double least = least(known);
    double greatest = greatest(known);
    double offset = (greatest - least) * SHARE;
    double[] logarithms = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double distance = mirrored ? greatest - values[i] : values[i] - least;
      double logarithm = StrictMath.log(distance + offset);
      logarithms[i] = mirrored ? -logarithm : logarithm;
    }
    return logarithms;
  }

  private static double least(double[] values) {
    double least = values[0];
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private static double greatest(double[] values) {
    double greatest = values[0];
    for (double value : values) {
      greatest = Math.max(greatest, value);
    }
    return greatest;
  }
}
