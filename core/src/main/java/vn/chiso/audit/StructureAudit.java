package vn.chiso.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.chiso.audit.Correlation.Relation;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/** Looks at the scores of an evaluation as they are. */
final class StructureAudit {
  private final Model model;
  private final CorrelationKind kind;
  private final CorrelationLimits limits;

  StructureAudit(Model model, CorrelationKind kind, CorrelationLimits limits) {
    this.model = model;
    this.kind = kind;
    this.limits = limits;
  }

  Structure structure() {
    return new Structure(
        model.measures().stream().map(this::shape).toList(), correlations(), consistencies());
  }

  private IndicatorShape shape(Measure measure) {
    double[] known =
        Arrays.stream(measure.values()).filter(value -> !Double.isNaN(value)).toArray();
    Treatment own = model.settings().treatment();
    Treatment limit = own == null ? Normaliser.GII : own;
    Statistic skewness = shape(known, Correlations.LEAST, Shape.skewness(known));
    Statistic kurtosis = shape(known, Correlations.LEAST + 1, Shape.kurtosis(known));
    boolean outliers = skewness instanceof Statistic.Known skew
        && kurtosis instanceof Statistic.Known kurt
        && Math.abs(skew.value()) >= limit.test().skewness().doubleValue()
        && kurt.value() >= limit.test().kurtosis().doubleValue();
    double[] scores = model.exact(measure.position());
    return new IndicatorShape(
        model.node(measure.position()),
        known.length,
        (int) Arrays.stream(scores).filter(score -> !Double.isNaN(score)).count(),
        missing(measure.position()),
        skewness,
        kurtosis,
        outliers,
        model
            .evaluation()
            .pack()
            .framework()
            .effectiveWeight(model.node(measure.position()))
            .doubleValue(),
        correlation(scores, model.exact(0)));
  }

  private static Statistic shape(double[] values, int least, double found) {
    if (values.length < least) {
      return Statistic.none(Lack.TOO_FEW_LOCALITIES);
    }
    return Correlations.isConstant(values) ? Statistic.none(Lack.CONSTANT) : Statistic.of(found);
  }

  private Map<Reason, Integer> missing(int node) {
    Map<Reason, Integer> missing = new EnumMap<>(Reason.class);
    for (ScoreCard card : model.evaluation().scoreCards()) {
      NodeResult result = card.results().get(node);
      if (result.score() instanceof Score.Unscored unscored) {
        missing.merge(unscored.reason(), 1, Integer::sum);
      }
    }
    return missing;
  }

  private int parent(int node) {
    String parent = model.node(node).parent();
    return parent == null ? -1 : model.evaluation().pack().framework().position(parent);
  }

  private Statistic correlation(double[] one, double[] other) {
    return isUnscored(one) || isUnscored(other)
        ? Statistic.none(Lack.NOT_SCORED)
        : Correlations.of(one, other, kind);
  }

  private static boolean isUnscored(double[] scores) {
    return Arrays.stream(scores).allMatch(Double::isNaN);
  }

  private List<Correlation> correlations() {
    List<Correlation> all = new ArrayList<>();
    for (int one = 0; one < model.nodes().size(); one++) {
      for (int other = one + 1; other < model.nodes().size(); other++) {
        Optional<Relation> relation = relation(one, other);
        if (relation.isPresent()) {
          all.add(correlation(one, other, relation.get()));
        }
      }
    }
    return all;
  }

  private Correlation correlation(int one, int other, Relation relation) {
    double[] first = model.exact(one);
    double[] second = model.exact(other);
    Statistic found = correlation(first, second);
    return new Correlation(
        model.node(one),
        model.node(other),
        relation,
        found,
        Correlations.common(first, second),
        found instanceof Statistic.Known known
            ? Optional.of(limits.flag(known.value()))
            : Optional.empty());
  }

  private Optional<Relation> relation(int one, int other) {
    Node first = model.node(one);
    Node second = model.node(other);
    if (first.level() == second.level()) {
      boolean siblings = Objects.equals(first.parent(), second.parent());
      return Optional.of(siblings ? Relation.SIBLINGS : Relation.SAME_LEVEL);
    }
    for (int above = parent(other); above >= 0; above = parent(above)) {
      if (above == one) {
        return Optional.of(
            first.id().equals(second.parent()) ? Relation.PARENT : Relation.ANCESTOR);
      }
    }
    return Optional.empty();
  }

  private List<Consistency> consistencies() {
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
      if (isUnscored(model.exact(part))) {
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
