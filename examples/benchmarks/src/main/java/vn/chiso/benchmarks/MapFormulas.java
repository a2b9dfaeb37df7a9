package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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

  /** The values of one locality's indicators; those that can't be computed are absent. */
  Map<String, BigDecimal> values(Local local, Set<String> rejected, List<Found> findings) {
    Map<String, BigDecimal> values = new HashMap<>();
    Map<String, BigDecimal> data = local.data();
    for (PackRules.Ratio ratio : PackRules.RATIOS) {
      BigDecimal above = sum(data, ratio.above());
      BigDecimal below = data.get(ratio.below());
      if (above != null && below != null && Collections.disjoint(ratio.items(), rejected)) {
        if (below.signum() == 0) {
          findings.add(zeros(local, ratio));
        } else {
          values.put(
              ratio.indicator(),
              above
                  .multiply(BigDecimal.valueOf(ratio.factor()))
                  .divide(below, MathContext.DECIMAL128));
        }
      }
    }
    for (PackRules.Points points : PackRules.POINTS) {
      BigDecimal declared = data.get(points.declared());
      BigDecimal value = declared != null ? declared : earned(data, points.counted());
      if (value != null && Collections.disjoint(points.items(), rejected)) {
        values.put(points.indicator(), value);
      }
    }
    for (String indicator : reported) {
      BigDecimal value = data.get(indicator);
      if (value != null && !rejected.contains(indicator)) {
        values.put(indicator, value);
      }
    }
    return values;
  }

  private static @Nullable BigDecimal sum(Map<String, BigDecimal> data, List<String> items) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String item : items) {
      BigDecimal value = data.get(item);
      if (value == null) {
        return null;
      }
      sum = sum.add(value);
    }
    return sum;
  }

  private @Nullable BigDecimal earned(Map<String, BigDecimal> data, List<String> items) {
    BigDecimal sum = BigDecimal.ZERO;
    for (String item : items) {
      BigDecimal value = data.get(item);
      Rubric.Line line = rubric.get(item);
      if (value == null || line == null) {
        return null;
      }
      BigDecimal points = value.multiply(line.pointsPerUnit());
      sum = sum.add(line.maximum() == null ? points : points.min(line.maximum()));
    }
    return sum;
  }

  private static Found zeros(Local local, PackRules.Ratio ratio) {
    Set<String> zeros = new TreeSet<>();
    for (String item : ratio.items()) {
      BigDecimal value = local.data().get(item);
      if (value != null && value.signum() == 0) {
        zeros.add(item);
      }
    }
    return new Found("formula.zero-denominator", List.of(local.code()), List.copyOf(zeros));
  }
}
