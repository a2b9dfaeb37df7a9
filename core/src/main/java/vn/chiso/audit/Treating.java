package vn.chiso.audit;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Transformation;
import vn.chiso.formula.treat.Treatment;

/** Treats outliers as {@link Treatment} does, but with doubles. NaN stays NaN. */
final class Treating {
  private static final double SHARE = 0.01;

  /** Skewness of values that lie evenly is hardly ever zero in doubles. */
  private static final double EVEN = 1e-9;

  private final @Nullable ShapeTest test;
  private final int mostSteps;
  private final @Nullable Transformation transformation;

  Treating(Treatment treatment) {
    this.test = treatment.test();
    this.mostSteps = treatment.mostSteps();
    this.transformation = treatment.transformation();
  }

  /**
   * The values treated, in a new array if anything was done.
   *
   * @param functions whether a function may be taken of them; if one would be, nothing is done
   */
  double[] of(double[] values, boolean functions) {
    double[] moved = known(values);
    if (moved.length == 0 || Correlations.isConstant(moved) || (test != null && passes(moved))) {
      return values;
    }
    double[] before = moved.clone();
    for (int step = 1; step <= mostSteps; step++) {
      move(moved, Shape.skewness(moved) > 0);
      if (passes(moved)) {
        return within(values, least(moved), greatest(moved));
      }
    }
    if (transformation == null) {
      return within(values, least(moved), greatest(moved));
    }
    return functions ? transformed(values, before, transformation) : values;
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  private boolean passes(double[] values) {
    return test == null
        || values.length < 4
        || Correlations.isConstant(values)
        || Math.abs(Shape.skewness(values)) < test.skewness().doubleValue()
        || Shape.kurtosis(values) < test.kurtosis().doubleValue();
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

  /** A function of all values; the same values where they don't have it. */
  private static double[] transformed(
      double[] values, double[] known, Transformation transformation) {
    double least = least(known);
    double greatest = greatest(known);
    if (!transformation.fits(BigDecimal.valueOf(least), BigDecimal.valueOf(greatest))) {
      return values;
    }
    boolean mirrored =
        transformation.function() != Transformation.Function.LOG && Shape.skewness(known) < -EVEN;
    double[] transformed = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double distance = mirrored ? greatest - values[i] : values[i] - least;
      double found = switch (transformation.function()) {
        case LOG -> StrictMath.log(values[i]);
        case LOG_CT -> StrictMath.log(distance + (greatest - least) * SHARE);
        case LOG_CT_ORIG -> StrictMath.log1p(distance);
        case LOG_GII -> StrictMath.log1p((greatest - 1) * distance / (greatest - least));
        case BOX_COX -> boxCox(distance, transformation.lambda().doubleValue());
      };
      transformed[i] = mirrored ? -found : found;
    }
    return transformed;
  }

  /** Of the distance plus 1. */
  private static double boxCox(double distance, double lambda) {
    double logarithm = StrictMath.log1p(distance);
    return lambda == 0 ? logarithm : StrictMath.expm1(lambda * logarithm) / lambda;
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
