package vn.chiso.audit;

import java.util.Arrays;

/** Correlations of two series in which NaN stands for what is missing. */
final class Correlations {
  static final int LEAST = 3;

  private Correlations() {}

  /** The correlation over the places where both series have a number. */
  static Statistic of(double[] one, double[] other, CorrelationKind kind) {
    double[][] both = complete(one, other);
    if (both[0].length < LEAST) {
      return Statistic.none(Lack.TOO_FEW_LOCALITIES);
    }
    if (isConstant(both[0]) || isConstant(both[1])) {
      return Statistic.none(Lack.CONSTANT);
    }
    double found = switch (kind) {
      case PEARSON -> pearson(both[0], both[1]);
      case SPEARMAN -> pearson(ranks(both[0]), ranks(both[1]));
      case KENDALL -> kendall(both[0], both[1]);
    };
    return Statistic.of(Math.max(-1, Math.min(1, found)));
  }

  /** How many places have a number in both series. */
  static int common(double[] one, double[] other) {
    return complete(one, other)[0].length;
  }

  private static double[][] complete(double[] one, double[] other) {
    double[][] both = new double[2][one.length];
    int count = 0;
    for (int i = 0; i < one.length; i++) {
      if (!Double.isNaN(one[i]) && !Double.isNaN(other[i])) {
        both[0][count] = one[i];
        both[1][count++] = other[i];
      }
    }
    return new double[][] {Arrays.copyOf(both[0], count), Arrays.copyOf(both[1], count)};
  }

  static boolean isConstant(double[] values) {
    for (double value : values) {
      if (value != values[0]) {
        return false;
      }
    }
    return true;
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The sum of products of the distances from the means. */
  static double products(double[] one, double[] other) {
    double oneMean = mean(one);
    double otherMean = mean(other);
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - oneMean) * (other[i] - otherMean);
    }
    return sum;
  }

  static double pearson(double[] one, double[] other) {
    double spread = Math.sqrt(products(one, one)) * Math.sqrt(products(other, other));
    return products(one, other) / spread;
  }

  /** Ranks from the least upwards; equal values share their mean rank. */
  static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int below = 0;
      int equal = 0;
      for (double each : sorted) {
        below += each < values[i] ? 1 : 0;
        equal += each == values[i] ? 1 : 0;
      }
      ranks[i] = below + (equal + 1) / 2.0;
    }
    return ranks;
  }

  private static double kendall(double[] one, double[] other) {
    int order = 0;
    int untiedInOne = 0;
    int untiedInOther = 0;
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < i; j++) {
        int inOne = Double.compare(one[i], one[j]);
        int inOther = Double.compare(other[i], other[j]);
        order += inOne * inOther;
        untiedInOne += inOne == 0 ? 0 : 1;
        untiedInOther += inOther == 0 ? 0 : 1;
      }
    }
    return order / (Math.sqrt(untiedInOne) * Math.sqrt(untiedInOther));
  }
}
