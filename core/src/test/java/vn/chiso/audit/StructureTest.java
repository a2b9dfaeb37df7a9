package vn.chiso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.formula.Distribution;
import vn.chiso.formula.Figure;
import vn.chiso.pack.TestPack;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/** Whether an index hangs together, against plain loops over its scores. */
class StructureTest {
  private static final Offset<Double> CLOSE = within(1e-12);

  private final Evaluation evaluation = AuditPack.plain();
  private final Structure structure = structure(evaluation);

  @Test
  void alpha_is_that_of_the_textbook() {
    // Bland and Altman's formula over the covariances instead of over the sums.
    double[][] quest = {
      {1, 5, 2, 3, 4, 2, 3, 4, 3, 2}, {2, 4, 1, 2, 4, 1, 2, 5, 2, 1}, {2, 5, 1, 3, 3, 2, 2, 4, 2, 2}
    };
    double own = 0;
    double all = 0;
    for (double[] one : quest) {
      for (double[] other : quest) {
        double covariance = 0;
        for (int i = 0; i < one.length; i++) {
          for (int j = 0; j < one.length; j++) {
            covariance += (one[i] - one[j]) * (other[i] - other[j]);
          }
        }
        all += covariance;
        own += one == other ? covariance : 0;
      }
    }
    assertThat(value(Consistencies.alpha(quest))).isCloseTo(1.5 * (1 - own / all), CLOSE);
  }

  @Test
  void parts_that_cancel_each_other_out_have_no_alpha() {
    assertThat(Consistencies.alpha(new double[][] {{1, 2, 3}, {3, 2, 1}}))
        .isEqualTo(Statistic.none(Lack.CONSTANT));
  }

  @Test
  void correlations_go_over_all_pairs_on_a_level_and_to_all_nodes_above() {
    // 28 pairs of indicators, 3 of pillars, 1 of sub-indices; 8 · 3 + 3 · 2 + 2 upwards.
    assertThat(structure.correlations()).hasSize(28 + 3 + 1 + 24 + 6 + 2);
    for (Correlation correlation : structure.correlations()) {
      double[] one = scores(correlation.one().id());
      double[] other = scores(correlation.other().id());
      assertThat(value(correlation.value())).isCloseTo(plain(one, other), CLOSE);
      assertThat(correlation.localities()).isEqualTo(AuditPack.LOCALITIES);
      if (!correlation.other().id().equals("c") || !correlation.one().id().equals("out")) {
        assertThat(correlation.flag())
            .contains(CorrelationLimits.JRC.flag(value(correlation.value())));
      }
    }
    assertThat(relation("a1", "a2")).isEqualTo(Correlation.Relation.SIBLINGS);
    assertThat(relation("a1", "b1")).isEqualTo(Correlation.Relation.SAME_LEVEL);
    assertThat(relation("a", "a1")).isEqualTo(Correlation.Relation.PARENT);
    assertThat(relation("index", "a1")).isEqualTo(Correlation.Relation.ANCESTOR);
  }

  @Test
  void a_node_and_its_only_part_are_alike_by_construction_and_not_doubted() {
    assertThat(correlation(structure, "out", "c").flag()).isEmpty();
    assertThat(value(correlation(structure, "out", "c").value())).isCloseTo(1, CLOSE);
    assertThat(correlation(structure, "in", "a").flag()).isPresent();
    assertThat(correlation(structure, "out", "c1").flag()).isPresent();
    assertThat(correlation(structure, "index", "c").flag()).isPresent();
    // With one indicator left the sub-index is made of it by way of the pillar.
    Structure chained = structure(AuditPack.changed(AuditPack.figures(), StructureTest::chained));
    assertThat(correlation(chained, "out", "c1").relation())
        .isEqualTo(Correlation.Relation.ANCESTOR);
    assertThat(correlation(chained, "out", "c1").flag()).isEmpty();
    assertThat(correlation(chained, "index", "c1").flag()).isPresent();
  }

  @Test
  void indicators_have_their_shape_their_weight_and_what_they_move() {
    for (int i = 0; i < AuditPack.INDICATORS.size(); i++) {
      IndicatorShape shape = structure.indicators().get(i);
      List<BigDecimal> values = new ArrayList<>();
      for (double figure : AuditPack.figures()[i]) {
        values.add(BigDecimal.valueOf(figure));
      }
      Distribution exact = Distribution.of(values);
      assertThat(value(shape.skewness())).isCloseTo(number(exact.skewness()), within(1e-9));
      assertThat(value(shape.kurtosis())).isCloseTo(number(exact.kurtosis()), within(1e-9));
      assertThat(shape.hasOutliers()).isEqualTo(shape.node().id().equals("a3"));
      assertThat(value(shape.importance()))
          .isCloseTo(plain(scores(shape.node().id()), scores("index")), CLOSE);
    }
    // Half of the index, two thirds of that, 1.5 of 3 in it.
    assertThat(structure.indicators().get(2).nominalWeight()).isCloseTo(1 / 6.0, CLOSE);
    assertThat(structure.indicators().stream()
            .mapToDouble(IndicatorShape::nominalWeight)
            .sum())
        .isCloseTo(1, CLOSE);
  }

  @Test
  void missing_figures_are_counted_by_reason() {
    double[][] figures = AuditPack.figures();
    figures[1][0] = Double.NaN;
    figures[1][5] = Double.NaN;
    IndicatorShape shape = structure(AuditPack.plain(figures)).indicators().get(1);
    assertThat(shape.values()).isEqualTo(10);
    assertThat(shape.scored()).isEqualTo(10);
    assertThat(shape.missing()).containsExactlyEntriesOf(Map.of(Reason.MISSING_DATA, 2));
  }

  @Test
  void consistency_counts_only_localities_with_all_parts() {
    double[][] figures = AuditPack.figures();
    figures[1][0] = Double.NaN;
    Consistency a = structure(AuditPack.plain(figures)).consistencies().stream()
        .filter(each -> each.node().id().equals("a"))
        .findFirst()
        .orElseThrow();
    assertThat(a.localities()).isEqualTo(11);
    assertThat(a.parts()).hasSize(3);
    assertThat(a.components().orElseThrow().components()).hasSize(3);
  }

  private static Structure structure(Evaluation evaluation) {
    return Structure.of(Model.of(evaluation), CorrelationKind.PEARSON, CorrelationLimits.JRC);
  }

  private static TestPack chained(TestPack pack) {
    return pack.replace("framework.csv", "c2,c,", "c2,b,")
        .replace("framework.csv", "c3,c,", "c3,b,");
  }

  private Correlation.Relation relation(String one, String other) {
    return correlation(structure, one, other).relation();
  }

  private static Correlation correlation(Structure structure, String one, String other) {
    return structure.correlations().stream()
        .filter(each -> each.one().id().equals(one) && each.other().id().equals(other))
        .findFirst()
        .orElseThrow();
  }

  private double[] scores(String node) {
    return evaluation.scoreCards().stream()
        .mapToDouble(card -> score(card, node))
        .toArray();
  }

  private static double score(ScoreCard card, String node) {
    return ((Score.Scored) card.result(node).orElseThrow().score()).exact().doubleValue();
  }

  /** Pearson's r over pairs of places instead of over distances from the mean. */
  private static double plain(double[] one, double[] other) {
    double both = 0;
    double first = 0;
    double second = 0;
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < i; j++) {
        both += (one[i] - one[j]) * (other[i] - other[j]);
        first += (one[i] - one[j]) * (one[i] - one[j]);
        second += (other[i] - other[j]) * (other[i] - other[j]);
      }
    }
    return both / Math.sqrt(first * second);
  }

  private static double value(Statistic statistic) {
    return ((Statistic.Known) statistic).value();
  }

  private static double number(Figure figure) {
    return ((Figure.Known) figure).value().doubleValue();
  }
}
