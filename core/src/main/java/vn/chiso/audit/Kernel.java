package vn.chiso.audit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Level;
import vn.chiso.framework.Node;

/**
 * Scores all localities in all nodes again, quickly, in one way or another. Thread-safe.
 *
 * <p>Whether a node has parts enough goes by the pack's own weights, whatever the weights of a run:
 * data don't come and go with weights.
 *
 * <p>It is compiled from the framework and the values of an evaluation, and knows no more of the
 * pack: whoever uses it asks {@link Baseline} first whether it gives the evaluation's scores.
 */
final class Kernel {
  /** Parts of alternative geometric means are at least this share of the scale. */
  private static final double LEAST_SHARE = 0.01;

  private final Model model;
  private final Normaliser normaliser;
  private final Combiner combiner;
  private final boolean[] varied;
  private final double[] coverage;
  private final double floor;

  Kernel(Model model) {
    this.model = model;
    this.normaliser = new Normaliser(model.settings());
    this.combiner = new Combiner(model.settings().powerExponent().doubleValue());
    this.varied = varied(model);
    this.coverage = model.nodes().stream()
        .mapToDouble(node -> node.coverage().doubleValue())
        .toArray();
    this.floor = model.low() + (model.high() - model.low()) * LEAST_SHARE;
  }

  /**
   * Nodes that make one score of those of pillars or of what lies above; in a tree without such
   * nodes, all that have parts.
   */
  static boolean[] varied(Model model) {
    List<Node> nodes = model.nodes();
    boolean[] above = new boolean[nodes.size()];
    boolean[] all = new boolean[nodes.size()];
    for (int i = 0; i < above.length; i++) {
      all[i] = model.children(i).length > 0;
      above[i] = IntStream.of(model.children(i))
          .anyMatch(child -> nodes.get(child).level().compareTo(Level.PILLAR) <= 0);
    }
    return IntStream.range(0, above.length).anyMatch(i -> above[i]) ? above : all;
  }

  /** The scores by node and locality; NaN where there is none. */
  double[][] scores(Request request) {
    return combined(normalised(request), request);
  }

  /** The scores of indicators by position and locality; null for other nodes. */
  double[][] normalised(Request request) {
    double[][] scores = new double[model.nodes().size()][];
    List<Measure> measures = model.measures();
    for (int i = 0; i < measures.size(); i++) {
      double[] values = request.values(i, measures.get(i));
      scores[measures.get(i).position()] =
          normaliser.scores(measures.get(i), values, request.normalising(), request.treating());
    }
    return scores;
  }

  /**
   * Fills in the scores of all nodes that have parts.
   *
   * @param scores those of indicators are there; they are not changed but copied where given scores
   *     stand in
   */
  double[][] combined(double[][] scores, Request request) {
    for (int node : model.bottomUp()) {
      if (request.leavesOut(node)) {
        double[] none = new double[model.localities().size()];
        Arrays.fill(none, Measure.NONE);
        scores[node] = none;
        continue;
      }
      if (model.children(node).length > 0) {
        scores[node] = combined(node, scores, request);
      }
      scores[node] = standIn(scores[node], model.given(node));
    }
    return scores;
  }

  private double[] combined(int node, double[][] scores, Request request) {
    int[] parts = model.children(node);
    double total = 0;
    for (int part : parts) {
      total += request.leavesOut(part) ? 0 : model.weights()[part];
    }
    // The same slack as for equal scores: a sum of weights is never exact.
    double required = total * coverage[node] * (1 - 1e-12);
    Aggregation aggregation = aggregation(node, request.aggregating());
    boolean floored = varied[node] && request.aggregating() == Alternative.Aggregating.GEOMETRIC;
    impute(parts, scores, request);
    double[] own = new double[parts.length];
    double[] weights = new double[parts.length];
    double[] combined = new double[model.localities().size()];
    for (int i = 0; i < combined.length; i++) {
      int count = 0;
      double covered = 0;
      for (int part : parts) {
        double score = scores[part][i];
        if (!Double.isNaN(score)) {
          own[count] = floored ? Math.max(floor, score) : score;
          weights[count++] = request.weight(part);
          covered += model.weights()[part];
        }
      }
      combined[i] = count == 0 || covered < required || model.isLeftOut(i)
          ? Measure.NONE
          : combiner.score(aggregation, own, weights, count);
    }
    return aggregation == Aggregation.COPELAND
        ? Pairs.copeland(
            combined,
            IntStream.of(parts).mapToObj(part -> scores[part]).toArray(double[][]::new),
            IntStream.of(parts).mapToDouble(request::weight).toArray())
        : combined;
  }

  /** Gives parts that are estimated within their node the mean of the others' scores. */
  private void impute(int[] parts, double[][] scores, Request request) {
    for (int part : parts) {
      for (int i = 0; i < scores[part].length; i++) {
        if (model.isImputed(part, i) && Double.isNaN(scores[part][i]) && !request.leavesOut(part)) {
          scores[part] = scores[part].clone();
          scores[part][i] = mean(parts, scores, i);
        }
      }
    }
  }

  private double mean(int[] parts, double[][] scores, int locality) {
    double sum = 0;
    int count = 0;
    for (int part : parts) {
      if (!Double.isNaN(scores[part][locality]) && !model.isImputed(part, locality)) {
        sum += scores[part][locality];
        count++;
      }
    }
    return count == 0 ? Measure.NONE : sum / count;
  }

  private Aggregation aggregation(int node, Alternative.Aggregating aggregating) {
    Aggregation own = model.node(node).aggregation();
    return switch (varied[node] ? aggregating : Alternative.Aggregating.AS_PACK) {
      case AS_PACK -> own;
      case ARITHMETIC -> Aggregation.ARITHMETIC;
      case GEOMETRIC -> Aggregation.GEOMETRIC;
    };
  }

  private static double[] standIn(double[] scores, double[] given) {
    double[] all = scores;
    for (int i = 0; i < scores.length; i++) {
      if (Double.isNaN(scores[i]) && !Double.isNaN(given[i])) {
        all = all == scores ? scores.clone() : all;
        all[i] = given[i];
      }
    }
    return all;
  }
}
