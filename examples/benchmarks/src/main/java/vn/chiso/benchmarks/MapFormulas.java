package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.fact.Rubric;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** The pack's formulas in plain Java over maps. */
final class MapFormulas {
  private final Map<String, Rubric.Line> rubric = new HashMap<>();
  private final List<String> reported;

  MapFormulas(RulePack pack) {
    pack.rubrics().forEach(each -> each.lines().forEach(line -> rubric.put(line.item(), line)));
    this.reported = pack.framework().indicatorNodes().stream()
        .map(Node::id)
        .filter(id ->
            pack.framework().indicator(id).orElseThrow().entersAs() == Indicator.EntersAs.VALUE)
        .toList();
  }

  /** The indicators whose values enter directly. */
  List<String> reported() {
    return reported;
  }

  /** Computes all indicators of a locality. */
  void compute(Working working) {
    Map<String, BigDecimal> data = working.local().data();
    for (PackRules.Ratio ratio : PackRules.RATIOS) {
      if (data.keySet().containsAll(ratio.items()) && working.accepts(ratio.items())) {
        ratio(ratio, working);
      }
    }
    for (PackRules.Points points : PackRules.POINTS) {
      if (working.accepts(points.items())) {
        if (data.containsKey(points.declared())) {
          working.values().put(points.indicator(), value(data, points.declared()));
        } else if (data.keySet().containsAll(points.counted())) {
          working.values().put(points.indicator(), earned(data, points.counted()));
        }
      }
    }
    for (String indicator : reported) {
      BigDecimal value = data.get(indicator);
      if (value != null && !working.rejected().contains(indicator)) {
        working.values().put(indicator, value);
      }
    }
  }

  /** Computes a ratio whose items are all known. */
  static void ratio(PackRules.Ratio ratio, Working working) {
    Map<String, BigDecimal> data = working.local().data();
    BigDecimal below = value(data, ratio.below());
    if (below.signum() == 0) {
      working.findings().add(zeros(working.local(), ratio));
      return;
    }
    BigDecimal above = BigDecimal.ZERO;
    for (String item : ratio.above()) {
      above = above.add(value(data, item));
    }
    BigDecimal scaled = above.multiply(BigDecimal.valueOf(ratio.factor()));
    working.values().put(ratio.indicator(), scaled.divide(below, MathContext.DECIMAL128));
  }

  /** The points of items that are all known. */
  BigDecimal earned(Map<String, BigDecimal> data, List<String> items) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String item : items) {
      Rubric.Line line = Objects.requireNonNull(rubric.get(item), item);
      BigDecimal points = value(data, item).multiply(line.pointsPerUnit());
      sum = sum.add(line.maximum() == null ? points : points.min(line.maximum()));
    }
    return sum;
  }

  private static BigDecimal value(Map<String, BigDecimal> data, String item) {
    return Objects.requireNonNull(data.get(item), item);
  }

  private static Found zeros(Local local, PackRules.Ratio ratio) {
    Set<String> zeros = new TreeSet<>();
    for (String item : ratio.items()) {
      if (value(local.data(), item).signum() == 0) {
        zeros.add(item);
      }
    }
    return new Found("formula.zero-denominator", List.of(local.code()), List.copyOf(zeros));
  }
}
