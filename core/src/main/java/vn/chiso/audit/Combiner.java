package vn.chiso.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import vn.chiso.framework.Aggregation;

/** Makes one score of those of a node's parts, as the evaluation does but with doubles. */
final class Combiner {
  private final double exponent;

  Combiner(double exponent) {
    this.exponent = exponent;
  }

  /** The score of so many parts, all of which have one; NaN if they have none together. */
  double score(Aggregation aggregation, double[] scores, double[] weights, int count) {
    if (aggregation.refusesNegative()) {
      for (int i = 0; i < count; i++) {
        if (scores[i] < 0) {
          return Measure.NONE;
        }
      }
    }
    return switch (aggregation) {
      case ARITHMETIC -> power(scores, weights, count, 1);
      case GEOMETRIC -> power(scores, weights, count, 0);
      case HARMONIC -> power(scores, weights, count, -1);
      case POWER -> power(scores, weights, count, exponent);
      case MEDIAN -> median(scores, weights, count);
      case MINIMUM -> minimum(scores, count);
      // Until all localities have their parts: see Pairs.
      case COPELAND -> 0;
      case MAZZIOTTA_PARETO -> mazziottaPareto(scores, weights, count, false);
      case MAZZIOTTA_PARETO_UPWARD -> mazziottaPareto(scores, weights, count, true);
    };
  }

  private static double power(double[] scores, double[] weights, int count, double exponent) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < count; i++) {
      if (scores[i] == 0 && exponent <= 0) {
        return 0;
      }
      sum += weights[i] * transformed(scores[i], exponent);
      total += weights[i];
    }
    double mean = sum / total;
    if (exponent == 1) {
      return mean;
    }
    return exponent == 0 ? StrictMath.exp(mean) : StrictMath.pow(mean, 1 / exponent);
  }

  private static double transformed(double score, double exponent) {
    if (exponent == 1) {
      return score;
    }
    return exponent == 0 ? StrictMath.log(score) : StrictMath.pow(score, exponent);
  }

  private static double median(double[] scores, double[] weights, int count) {
    int[] order = IntStream.range(0, count)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> scores[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    double half = Arrays.stream(weights, 0, count).sum() / 2;
    double below = 0;
    for (int i = 0; i < count; i++) {
      below += weights[order[i]];
      if (i + 1 < count && Math.abs(below - half) <= 1e-12 * half) {
        return (scores[order[i]] + scores[order[i + 1]]) / 2;
      }
      if (below > half) {
        return scores[order[i]];
      }
    }
    return scores[order[count - 1]];
  }

  private static double minimum(double[] scores, int count) {
    double least = scores[0];
    for (int i = 1; i < count; i++) {
      least = Math.min(least, scores[i]);
    }
    return least;
  }

  private static double mazziottaPareto(
      double[] scores, double[] weights, int count, boolean upwards) {
    double sum = 0;
    double squares = 0;
    double total = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[i] * scores[i];
      squares += weights[i] * scores[i] * scores[i];
      total += weights[i];
    }
    if (sum > 0) {
      return upwards ? squares / sum : 2 * sum / total - squares / sum;
    }
    return squares == 0 ? 0 : Measure.NONE;
  }
}
