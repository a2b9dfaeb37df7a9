package vn.chiso.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.fact.Rubric;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** The pack's formulas over arrays of doubles. */
final class DoubleFormulas {
  private final DoubleData data;
  private final List<String> indicators;
  private final Map<String, Double> points = new HashMap<>();

  DoubleFormulas(RulePack pack, DoubleData data) {
    this.data = data;
    this.indicators = pack.framework().indicatorNodes().stream().map(Node::id).toList();
    for (Rubric rubric : pack.rubrics()) {
      for (Rubric.Line line : rubric.lines()) {
        if (line.maximum() != null) {
          throw new IllegalArgumentException("Points with a limit aren't provided for");
        }
        points.put(line.item(), line.pointsPerUnit().doubleValue());
      }
    }
  }

  /** A value per indicator and locality, NaN where there is none. */
  double[][] values(boolean[][] rejected, List<Found> findings) {
    double[][] values = new double[indicators.size()][];
    for (PackRules.Ratio ratio : PackRules.RATIOS) {
      values[indicators.indexOf(ratio.indicator())] = values(ratio, rejected, findings);
    }
    for (PackRules.Points each : PackRules.POINTS) {
      values[indicators.indexOf(each.indicator())] = values(each, rejected);
    }
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        int item = data.place(indicators.get(i));
        values[i] = data.figures()[item].clone();
        reject(values[i], rejected[item]);
      }
    }
    return values;
  }

  private double[] values(PackRules.Ratio ratio, boolean[][] rejected, List<Found> findings) {
    int below = data.place(ratio.below());
    double[] values = new double[data.localities().size()];
    for (String item : ratio.above()) {
      double[] figures = data.figures()[data.place(item)];
      for (int i = 0; i < values.length; i++) {
        values[i] += figures[i];
      }
    }
    for (String item : ratio.items()) {
      reject(values, rejected[data.place(item)]);
    }
    double[] denominators = data.figures()[below];
    for (int i = 0; i < values.length; i++) {
      if (denominators[i] == 0 && !Double.isNaN(values[i])) {
        findings.add(zeros(ratio, i));
        values[i] = Double.NaN;
      } else {
        values[i] = values[i] * ratio.factor() / denominators[i];
      }
    }
    return values;
  }

  private Found zeros(PackRules.Ratio ratio, int locality) {
    List<String> zeros = ratio.items().stream()
        .filter(item -> data.figures()[data.place(item)][locality] == 0)
        .sorted()
        .toList();
    return new Found("formula.zero-denominator", List.of(data.localities().get(locality)), zeros);
  }

  private double[] values(PackRules.Points each, boolean[][] rejected) {
    double[] values = new double[data.localities().size()];
    for (String item : each.counted()) {
      double[] figures = data.figures()[data.place(item)];
      double perUnit = points.getOrDefault(item, Double.NaN);
      for (int i = 0; i < values.length; i++) {
        values[i] += figures[i] * perUnit;
      }
    }
    double[] declared = data.figures()[data.place(each.declared())];
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(declared[i]) ? values[i] : declared[i];
    }
    for (String item : each.items()) {
      reject(values, rejected[data.place(item)]);
    }
    return values;
  }

  private static void reject(double[] values, boolean[] rejected) {
    for (int i = 0; i < values.length; i++) {
      if (rejected[i]) {
        values[i] = Double.NaN;
      }
    }
  }
}
