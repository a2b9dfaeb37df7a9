package vn.chiso.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.chiso.framework.Node;

/** Whether the parts of nodes hang together. */
final class Consistencies {
  private final Model model;

  Consistencies(Model model) {
    this.model = model;
  }

  /** One a node that has parts, parents first. */
  List<Consistency> all() {
    List<Consistency> all = new ArrayList<>();
    for (int node = 0; node < model.nodes().size(); node++) {
      if (model.children(node).length > 0) {
        all.add(consistency(node));
      }
    }
    return all;
  }

  private Consistency consistency(int node) {
    List<Consistency.LeftOutPart> leftOut = new ArrayList<>();
    List<Integer> parts = new ArrayList<>();
    for (int part : model.children(node)) {
      if (model.isUnscored(part)) {
        leftOut.add(new Consistency.LeftOutPart(model.node(part), Lack.NOT_SCORED));
      } else {
        parts.add(part);
      }
    }
    double[][] series = complete(parts);
    for (int i = parts.size() - 1; i >= 0 && series[i].length >= Correlations.LEAST; i--) {
      if (Correlations.isConstant(series[i])) {
        leftOut.add(new Consistency.LeftOutPart(model.node(parts.get(i)), Lack.CONSTANT));
        parts.remove(i);
      }
    }
    return consistency(node, parts, leftOut, complete(parts));
  }

  private Consistency consistency(
      int node, List<Integer> parts, List<Consistency.LeftOutPart> leftOut, double[][] series) {
    List<Node> compared = parts.stream().map(model::node).toList();
    int localities = series.length == 0 ? 0 : series[0].length;
    Statistic alpha = alpha(series);
    return new Consistency(
        model.node(node),
        compared,
        leftOut,
        localities,
        alpha,
        alpha instanceof Statistic.Known
            ? Optional.of(PrincipalComponents.of(series))
            : Optional.empty());
  }

  /** The scores of parts in the localities that have one in each. */
  private double[][] complete(List<Integer> parts) {
    int[] places = IntStream.range(0, model.localities().size())
        .filter(i -> parts.stream().noneMatch(part -> Double.isNaN(model.exact(part)[i])))
        .toArray();
    return parts.stream()
        .map(
            part -> Arrays.stream(places).mapToDouble(i -> model.exact(part)[i]).toArray())
        .toArray(double[][]::new);
  }

  /** Cronbach's alpha: parts ÷ (parts − 1) · (1 − sum of variances ÷ variance of the sum). */
  static Statistic alpha(double[][] series) {
    if (series.length < 2) {
      return Statistic.none(Lack.TOO_FEW_PARTS);
    }
    if (series[0].length < Correlations.LEAST) {
      return Statistic.none(Lack.TOO_FEW_LOCALITIES);
    }
    double[] sums = new double[series[0].length];
    double apart = 0;
    for (double[] part : series) {
      apart += Correlations.products(part, part);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += part[i];
      }
    }
    double together = Correlations.products(sums, sums);
    return together <= 1e-12 * apart
        ? Statistic.none(Lack.CONSTANT)
        : Statistic.of(series.length / (series.length - 1.0) * (1 - apart / together));
  }
}
