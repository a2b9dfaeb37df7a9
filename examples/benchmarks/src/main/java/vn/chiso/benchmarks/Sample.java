package vn.chiso.benchmarks;

import java.util.Arrays;

/**
 * Measurements of one thing, in no particular order.
 *
 * @param what what was measured
 * @param unit the unit of the values
 * @param values the values, at least one
 */
record Sample(String what, String unit, double[] values) {
  Sample {
    if (values.length == 0) {
      throw new IllegalArgumentException("Nothing was measured: " + what);
    }
    values = values.clone();
    Arrays.sort(values);
  }

  /** The middle one. */
  double median() {
    return quantile(0.5);
  }

  /** A quarter of them are less. */
  double low() {
    return quantile(0.25);
  }

  /** A quarter of them are more. */
  double high() {
    return quantile(0.75);
  }

  /** The value at a share of the way from the least to the greatest, between two if need be. */
  private double quantile(double share) {
    double place = share * (values.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, values.length - 1);
    return values[below] + (place - below) * (values[above] - values[below]);
  }

  /** The same, each value divided by a number. */
  Sample dividedBy(double divisor, String name, String nameOfUnit) {
    return new Sample(
        name, nameOfUnit, Arrays.stream(values).map(value -> value / divisor).toArray());
  }

  /** This over another: median over median, spread from quartile to opposite quartile. */
  Ratio over(Sample other, String name) {
    return new Ratio(
        name,
        median() / other.median(),
        low() / other.high(),
        high() / other.low(),
        null,
        Guarded.NO);
  }

  /** The measurements themselves as a figure to be reported, such as bytes a locality. */
  Ratio itself(String name) {
    return new Ratio(name, median(), low(), high(), null, Guarded.NO);
  }
}
