package vn.chiso.benchmarks;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Measurements of one thing, sorted.
 *
 * @param what what was measured
 * @param unit the unit of the values
 * @param values the values, at least one
 */
record Sample(String what, String unit, List<Double> values) {
  Sample {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("Nothing was measured: " + what);
    }
    values = values.stream().sorted().toList();
  }

  /** Measurements in any order. */
  static Sample of(String what, String unit, double... values) {
    return new Sample(what, unit, DoubleStream.of(values).boxed().toList());
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
    double place = share * (values.size() - 1);
    int below = (int) place;
    int above = Math.min(below + 1, values.size() - 1);
    return values.get(below) + (place - below) * (values.get(above) - values.get(below));
  }

  /** The same, each value divided by a number. */
  Sample dividedBy(double divisor, String name, String nameOfUnit) {
    return new Sample(
        name, nameOfUnit, values.stream().map(value -> value / divisor).toList());
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
