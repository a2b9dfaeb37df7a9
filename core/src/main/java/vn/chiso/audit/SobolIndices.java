package vn.chiso.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
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

  /**
   * The indices of each factor: of first order by Saltelli et al. 2010, the mean of second · (mixed
   * − first) ÷ variance; of total order by Jansen 1999, half of the mean of (first − mixed)² ÷
   * variance.
   */
  List<Pair> all(Bootstrap bootstrap) {
    int[] places = new int[first.length];
    Arrays.setAll(places, i -> i);
    double[][] estimates = estimates(places);
    if (estimates.length == 0) {
      Estimate none = Estimate.none(Lack.NO_VARIATION);
      return Collections.nCopies(mixed.length, new Pair(none, none));
    }
    double[][][] resampled = resampled(bootstrap);
    List<Pair> all = new ArrayList<>();
    for (int factor = 0; factor < mixed.length; factor++) {
      all.add(new Pair(
          estimate(estimates[0][factor], resampled, 0, factor, bootstrap),
          estimate(estimates[1][factor], resampled, 1, factor, bootstrap)));
    }
    return all;
  }

  /** The indices of one factor. */
  record Pair(Estimate first, Estimate total) {}

  /** First and total order by factor, from the points at some places; none if nothing varies. */
  private double[][] estimates(int[] places) {
    double mean = 0;
    for (int place : places) {
      mean += first[place] + second[place];
    }
    mean /= 2.0 * places.length;
    double variance = 0;
    for (int place : places) {
      variance += (first[place] - mean) * (first[place] - mean)
          + (second[place] - mean) * (second[place] - mean);
    }
    variance /= 2.0 * places.length;
    if (!(variance > 0)) {
      return new double[0][];
    }
    double[][] estimates = new double[2][mixed.length];
    for (int factor = 0; factor < mixed.length; factor++) {
      double products = 0;
      double squares = 0;
      for (int place : places) {
        double difference = mixed[factor][place] - first[place];
        // Subtracting the mean changes nothing that is estimated, but steadies the estimate.
        products += (second[place] - mean) * difference;
        squares += difference * difference;
      }
      estimates[0][factor] = products / places.length / variance;
      estimates[1][factor] = squares / (2.0 * places.length) / variance;
    }
    return estimates;
  }

  /** The estimates from points drawn with replacement, as often as asked for; those that vary. */
  private double[][][] resampled(Bootstrap bootstrap) {
    RandomGenerator random = new Well512a(bootstrap.seed());
    List<double[][]> all = new ArrayList<>();
    int[] drawn = new int[first.length];
    for (int i = 0; i < bootstrap.resamples(); i++) {
      for (int j = 0; j < drawn.length; j++) {
        drawn[j] = random.nextInt(drawn.length);
      }
      double[][] estimates = estimates(drawn);
      if (estimates.length > 0) {
        all.add(estimates);
      }
    }
    return all.toArray(new double[0][][]);
  }

  private static Estimate estimate(
      double value, double[][][] resampled, int order, int factor, Bootstrap bootstrap) {
    if (resampled.length == 0) {
      Statistic none = Statistic.none(Lack.NO_VARIATION);
      return new Estimate(Statistic.of(value), none, none);
    }
    double[] found =
        Arrays.stream(resampled).mapToDouble(each -> each[order][factor]).toArray();
    Spread spread = Spread.of(found, bootstrap.confidence());
    return new Estimate(
        Statistic.of(value), Statistic.of(spread.low()), Statistic.of(spread.high()));
  }
}
