package vn.chiso.audit;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well512a;

/** Estimates Sobol indices of one output from its values at the points of a design. */
final class SobolIndices {
  private final double[] first;
  private final double[] second;
  private final double[][] mixed;

  /**
   * Values of an output.
   *
   * @param first at the first points
   * @param second at the second points
   * @param mixed by factor, at the first points with that factor of the second
   */
  SobolIndices(double[] first, double[] second, double[][] mixed) {
    this.first = first;
    this.second = second;
    this.mixed = mixed;
  }

  /** How resampling is done. */
  record Bootstrap(int resamples, double confidence, long seed) {}

  /** First order, by Saltelli et al. 2010: the mean of second · (mixed − first), ÷ variance. */
  Estimate first(int factor, Bootstrap bootstrap) {
    return estimate(places -> first(factor, places), bootstrap);
  }

  /** Total order, by Jansen 1999: half of the mean of (first − mixed)², ÷ variance. */
  Estimate total(int factor, Bootstrap bootstrap) {
    return estimate(places -> total(factor, places), bootstrap);
  }

  /** Estimates something from the points at some places. */
  @FunctionalInterface
  private interface Estimator {
    double of(int[] places);
  }

  private int[] places() {
    int[] places = new int[first.length];
    Arrays.setAll(places, i -> i);
    return places;
  }

  private double mean(int[] places) {
    double sum = 0;
    for (int place : places) {
      sum += first[place] + second[place];
    }
    return sum / (2 * places.length);
  }

  private double variance(int[] places) {
    double mean = mean(places);
    double sum = 0;
    for (int place : places) {
      sum += (first[place] - mean) * (first[place] - mean)
          + (second[place] - mean) * (second[place] - mean);
    }
    return sum / (2 * places.length);
  }

  private double first(int factor, int[] places) {
    // Subtracting the mean changes nothing that is estimated, but steadies the estimate.
    double mean = mean(places);
    double sum = 0;
    for (int place : places) {
      sum += (second[place] - mean) * (mixed[factor][place] - first[place]);
    }
    return sum / places.length / variance(places);
  }

  private double total(int factor, int[] places) {
    double sum = 0;
    for (int place : places) {
      double difference = first[place] - mixed[factor][place];
      sum += difference * difference;
    }
    return sum / (2 * places.length) / variance(places);
  }

  private Estimate estimate(Estimator estimator, Bootstrap bootstrap) {
    int[] places = places();
    if (!(variance(places) > 0)) {
      return Estimate.none(Lack.NO_VARIATION);
    }
    RandomGenerator random = new Well512a(bootstrap.seed());
    double[] found = new double[bootstrap.resamples()];
    int count = 0;
    int[] drawn = new int[places.length];
    for (int i = 0; i < found.length; i++) {
      for (int j = 0; j < drawn.length; j++) {
        drawn[j] = random.nextInt(drawn.length);
      }
      double value = estimator.of(drawn);
      if (Double.isFinite(value)) {
        found[count++] = value;
      }
    }
    Statistic value = Statistic.of(estimator.of(places));
    if (count == 0) {
      Statistic none = Statistic.none(Lack.NO_VARIATION);
      return new Estimate(value, none, none);
    }
    Spread spread = Spread.of(Arrays.copyOf(found, count), bootstrap.confidence());
    return new Estimate(value, Statistic.of(spread.low()), Statistic.of(spread.high()));
  }
}
