package vn.chiso.audit;

import java.util.Arrays;

/**
 * How a figure is spread over runs. Low, median and high are percentiles that occurred: of 10,000
 * runs and a share of 0.9 the 500th, the 5,000th and the 9,500th, from the least upwards.
 *
 * @param low the lower end of the interval
 * @param median what half of the runs don't exceed
 * @param high the upper end of the interval
 * @param least the least of all runs
 * @param greatest the greatest
 * @param mean the mean
 */
public record Spread(
    double low, double median, double high, double least, double greatest, double mean) {

  /** The spread of figures, of which there is at least one. */
  static Spread of(double[] figures, double interval) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    double tail = (1 - interval) / 2;
    return new Spread(
        quantile(sorted, tail),
        quantile(sorted, 0.5),
        quantile(sorted, 1 - tail),
        sorted[0],
        sorted[sorted.length - 1],
        Correlations.mean(sorted));
  }

  /** The least figure that so great a share of all doesn't exceed. */
  static double quantile(double[] sorted, double share) {
    // 0.05 · 10,000 isn't exactly 500, so a little is taken off before rounding up.
    int place = (int) Math.ceil(share * sorted.length - 1e-9) - 1;
    return sorted[Math.max(0, Math.min(sorted.length - 1, place))];
  }
}
