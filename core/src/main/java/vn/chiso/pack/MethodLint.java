package vn.chiso.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import vn.chiso.fact.Goalposts;
import vn.chiso.formula.Arithmetic;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.Normalisation.Method;

/** Finds methods that can't go together, and numbers for methods nobody uses. */
final class MethodLint {
  private final FrameworkReader.Reading tree;
  private final Map<String, Indicator> indicators;
  private final int localities;
  private final Problems problems;

  private MethodLint(
      FrameworkReader.Reading tree,
      Map<String, Indicator> indicators,
      int localities,
      Problems problems) {
    this.tree = tree;
    this.indicators = indicators;
    this.localities = localities;
    this.problems = problems;
  }

  static void run(
      FrameworkReader.Reading tree,
      IndicatorReader.Reading indicators,
      ReferenceReader.Reading reference,
      Problems problems) {
    MethodLint lint =
        new MethodLint(tree, indicators.indicators(), reference.localities().size(), problems);
    tree.nodes().forEach(lint::parent);
    reference.goalposts().values().forEach(lint::goalposts);
  }

  private void parent(Node node) {
    if (!node.isIndicator()
        && (node.aggregation().refusesNegative() || node.aggregation().refusesNegativeMean())) {
      tree.nodes().stream()
          .filter(child -> node.id().equals(child.parent()) && indicators.containsKey(child.id()))
          .forEach(child -> zScores(node, child));
    }
  }

  private void zScores(Node node, Node child) {
    Indicator indicator = indicators.get(child.id());
    if (indicator == null || indicator.normalisation().method() != Method.Z_SCORE) {
      return;
    }
    Normalisation how = indicator.normalisation();
    if (node.aggregation().refusesNegativeMean()) {
      if (how.mean().signum() <= 0) {
        problems.report(
            tree.nodeCodes().file(),
            tree.nodeCodes().line(node.id()),
            "aggregation.no-positive-mean",
            node.aggregation().tag(),
            child.reference());
      }
      return;
    }
    BigDecimal farthest = how.deviation().multiply(mostDeviations());
    if (how.mean().compareTo(farthest) <= 0) {
      problems.report(
          tree.nodeCodes().file(),
          tree.nodeCodes().line(node.id()),
          "aggregation.z-scores",
          node.aggregation().tag(),
          child.reference(),
          farthest.setScale(1, RoundingMode.CEILING));
    }
  }

  /** No value of n lies further from their mean than (n − 1) ÷ √n sample standard deviations. */
  private BigDecimal mostDeviations() {
    BigDecimal count = BigDecimal.valueOf(Math.max(1, localities));
    return count
        .subtract(BigDecimal.ONE)
        .divide(count.sqrt(Arithmetic.CONTEXT), Arithmetic.CONTEXT);
  }

  private void goalposts(Goalposts posts) {
    Indicator indicator = indicators.get(posts.indicator());
    if (indicator != null && !indicator.normalisation().method().usesGoalposts()) {
      problems.report(
          posts.origin().file(),
          Integer.parseInt(posts.origin().place()),
          "goalposts.unused",
          posts.indicator(),
          indicator.normalisation().method().tag());
    }
  }
}
