package vn.chiso.benchmarks;

import java.util.Arrays;
import java.util.List;
import vn.chiso.formula.Direction;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** Normalisation, aggregation and ranks over arrays of doubles. */
final class DoubleScores {
  private final List<Node> nodes;
  private final int[][] children;
  private final int[] upwards;
  private final boolean[] higherIsBetter;
  private final int[] indicators;

  DoubleScores(RulePack pack) {
    Framework framework = pack.framework();
    this.nodes = List.copyOf(framework.nodes());
    this.children = nodes.stream()
        .map(node -> framework.children(node).stream().mapToInt(nodes::indexOf).toArray())
        .toArray(int[][]::new);
    this.upwards = framework.bottomUp().stream().mapToInt(nodes::indexOf).toArray();
    this.indicators =
        framework.indicatorNodes().stream().mapToInt(nodes::indexOf).toArray();
    this.higherIsBetter = new boolean[nodes.size()];
    for (int node : indicators) {
      higherIsBetter[node] =
          framework.indicator(nodes.get(node).id()).orElseThrow().direction()
              == Direction.HIGHER_IS_BETTER;
    }
  }

  /** The places of the indicators among all nodes. */
  int[] indicators() {
    return indicators;
  }

  /** A score per node and locality, NaN where there is none. */
  double[][] scores(double[][] values) {
    int localities = values[0].length;
    double[][] scores = new double[nodes.size()][localities];
    for (int i = 0; i < indicators.length; i++) {
      normalise(values[i], scores[indicators[i]], higherIsBetter[indicators[i]]);
    }
    for (int node : upwards) {
      if (children[node].length > 0) {
        mean(node, scores);
      }
    }
    return scores;
  }

  private static void normalise(double[] values, double[] scores, boolean higherIsBetter) {
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (value < minimum) {
        minimum = value;
      }
      if (value > maximum) {
        maximum = value;
      }
    }
    for (int i = 0; i < values.length; i++) {
      double above = higherIsBetter ? values[i] - minimum : maximum - values[i];
      // Nothing over nothing, where all values are equal, is NaN as it should be.
      scores[i] = above * 100 / (maximum - minimum);
    }
  }

  private void mean(int node, double[][] scores) {
    double coverage = nodes.get(node).coverage().doubleValue();
    double[] means = scores[node];
    for (int i = 0; i < means.length; i++) {
      double sum = 0;
      double covered = 0;
      double all = 0;
      for (int child : children[node]) {
        double weight = nodes.get(child).weight().doubleValue();
        double score = scores[child][i];
        all += weight;
        if (!Double.isNaN(score)) {
          sum += score * weight;
          covered += weight;
        }
      }
      means[i] = covered > 0 && covered >= all * coverage ? sum / covered : Double.NaN;
    }
  }

  /** The scores with two decimals. */
  static double[][] published(double[][] scores) {
    double[][] published = new double[scores.length][];
    for (int node = 0; node < scores.length; node++) {
      published[node] = new double[scores[node].length];
      for (int i = 0; i < scores[node].length; i++) {
        published[node][i] = Math.floor(scores[node][i] * 100 + 0.5) / 100;
      }
    }
    return published;
  }

  /** A rank per node and locality, 0 where there is no score. */
  static int[][] ranks(double[][] scores) {
    int[][] ranks = new int[scores.length][];
    for (int node = 0; node < scores.length; node++) {
      ranks[node] = ranks(scores[node]);
    }
    return ranks;
  }

  private static int[] ranks(double[] scores) {
    // NaN sorts last.
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int scored = sorted.length;
    while (scored > 0 && Double.isNaN(sorted[scored - 1])) {
      scored--;
    }
    double[] distinct = new double[scored];
    int[] rank = new int[scored];
    int count = 0;
    for (int i = 0; i < scored; i++) {
      if (count > 0 && distinct[count - 1] == sorted[i]) {
        count--;
      }
      distinct[count] = sorted[i];
      rank[count++] = scored - i;
    }
    int[] ranks = new int[scores.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = Double.isNaN(scores[i]) || scored < 2
          ? 0
          : rank[Arrays.binarySearch(distinct, 0, count, scores[i])];
    }
    return ranks;
  }
}
