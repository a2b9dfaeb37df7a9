package vn.chiso.audit;

import java.util.Arrays;

/** The index of {@link AuditPack} in plain loops, written without a look at the audit's code. */
final class PlainIndex {
  private static final int[][] PILLARS = {{0, 1, 2}, {3, 4}, {5, 6, 7}};
  private static final int LOWER_IS_BETTER = 7;

  private PlainIndex() {}

  /**
   * The scores of the index.
   *
   * @param weights those of in, a, a1, a2, a3, b, b1, b2, out, c, c1, c2, c3
   */
  static double[] scores(Run run, double[] weights, double[][] figures) {
    double[][] points = new double[figures.length][];
    for (int i = 0; i < points.length; i++) {
      points[i] = switch (run.normalising()) {
        case Z_SCORE -> zScores(winsorised(run, figures[i]), i);
        case PERCENTILE_RANK -> percentiles(figures[i], i);
        default -> minMax(winsorised(run, figures[i]), i);
      };
    }
    double[][] own = {
      {weights[2], weights[3], weights[4]},
      {weights[6], weights[7]},
      {weights[10], weights[11], weights[12]}
    };
    boolean geometric = run.aggregating() == Alternative.Aggregating.GEOMETRIC;
    double[] index = new double[figures[0].length];
    for (int i = 0; i < index.length; i++) {
      double[] pillars = new double[PILLARS.length];
      for (int pillar = 0; pillar < pillars.length; pillar++) {
        double[] parts = new double[PILLARS[pillar].length];
        for (int part = 0; part < parts.length; part++) {
          parts[part] = points[PILLARS[pillar][part]][i];
        }
        pillars[pillar] = mean(parts, own[pillar], false);
      }
      double in = mean(
          new double[] {pillars[0], pillars[1]}, new double[] {weights[1], weights[5]}, geometric);
      double out = mean(new double[] {pillars[2]}, new double[] {weights[9]}, geometric);
      index[i] = mean(new double[] {in, out}, new double[] {weights[0], weights[8]}, geometric);
    }
    return index;
  }

  /** Ranks by counting who is better. */
  static double[] ranks(double[] scores) {
    return ranks(scores, "competition");
  }

  /** Ranks by counting who is better and who is equal. */
  static double[] ranks(double[] scores, String ties) {
    double[] ranks = new double[scores.length];
    for (int i = 0; i < ranks.length; i++) {
      double own = scores[i];
      double better = Arrays.stream(scores).filter(each -> each > own).count();
      double equal = Arrays.stream(scores).filter(each -> each == own).count();
      ranks[i] = switch (ties) {
        case "competition" -> better + 1;
        case "dense" ->
          Arrays.stream(scores).filter(each -> each > own).distinct().count() + 1;
        // The mean of the places from the first to the last of those that are equal.
        default -> (better + 1 + better + equal) / 2;
      };
    }
    return ranks;
  }

  private static double mean(double[] parts, double[] weights, boolean geometric) {
    double total = Arrays.stream(weights).sum();
    double mean = geometric ? 1 : 0;
    for (int i = 0; i < parts.length; i++) {
      if (geometric) {
        mean *= Math.pow(Math.max(1, parts[i]), weights[i] / total);
      } else {
        mean += parts[i] * weights[i] / total;
      }
    }
    return mean;
  }

  /** The extreme moved to the next until skewness and kurtosis fit: here one step is enough. */
  private static double[] winsorised(Run run, double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double next = sorted[sorted.length - 2];
    boolean far = sorted[sorted.length - 1] > 5 * next;
    if (run.treating() != Alternative.Treating.GII || !far) {
      return values;
    }
    return Arrays.stream(values).map(value -> Math.min(next, value)).toArray();
  }

  private static double[] minMax(double[] values, int indicator) {
    double least = Arrays.stream(values).min().orElseThrow();
    double greatest = Arrays.stream(values).max().orElseThrow();
    return Arrays.stream(values)
        .map(value -> 100 * (value - least) / (greatest - least))
        .map(points -> indicator == LOWER_IS_BETTER ? 100 - points : points)
        .toArray();
  }

  private static double[] zScores(double[] values, int indicator) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares =
        Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    double deviation = Math.sqrt(squares / (values.length - 1));
    double sign = indicator == LOWER_IS_BETTER ? -1 : 1;
    return Arrays.stream(values)
        .map(value -> 50 + sign * (value - mean) / deviation * 100 / 6)
        .map(points -> Math.min(100, Math.max(0, points)))
        .toArray();
  }

  private static double[] percentiles(double[] values, int indicator) {
    return Arrays.stream(values)
        .map(value -> 100.0
            * Arrays.stream(values)
                .filter(each -> indicator == LOWER_IS_BETTER ? each > value : each < value)
                .count()
            / (values.length - 1))
        .toArray();
  }
}
