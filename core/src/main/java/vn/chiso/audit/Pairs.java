package vn.chiso.audit;

import java.util.Arrays;

/** Compares localities pair by pair (Copeland), as the evaluation does but with doubles. */
final class Pairs {
  private Pairs() {}

  /**
   * How many localities each beats less how many beat it; NaN where it isn't compared, or nobody
   * else is.
   *
   * @param compared by locality, NaN for those that aren't compared
   * @param scores by part and locality, NaN where there is none
   * @param weights of the parts
   */
  static double[] copeland(double[] compared, double[][] scores, double[] weights) {
    double[] points = new double[compared.length];
    int count = 0;
    for (int one = 0; one < compared.length; one++) {
      count += Double.isNaN(compared[one]) ? 0 : 1;
      for (int other = one + 1; other < compared.length; other++) {
        if (!Double.isNaN(compared[one]) && !Double.isNaN(compared[other])) {
          double better = better(one, other, scores, weights);
          points[one] += better;
          points[other] -= better;
        }
      }
    }
    for (int i = 0; i < points.length; i++) {
      points[i] = count < 2 || Double.isNaN(compared[i]) ? Measure.NONE : points[i];
    }
    return points;
  }

  private static double better(int one, int other, double[][] scores, double[] weights) {
    double balance = 0;
    for (int part = 0; part < weights.length; part++) {
      double mine = scores[part][one];
      double its = scores[part][other];
      if (!Double.isNaN(mine) && !Double.isNaN(its)) {
        balance += weights[part] * Math.signum(mine - its);
      }
    }
    // A balance of weights that is only nearly even is even: sums of weights are never exact.
    return Math.abs(balance) <= 1e-12 * Arrays.stream(weights).sum() ? 0 : Math.signum(balance);
  }
}
