package vn.chiso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Correlations against published figures and against plain loops. */
class CorrelationsTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final double NONE = Double.NaN;

  @Test
  void pearson_of_the_iris_is_what_R_prints() {
    double[][] iris = Iris.series();
    assertThat(value(iris[0], iris[1], CorrelationKind.PEARSON))
        .isCloseTo(-0.1175698, within(5e-8));
    assertThat(value(iris[2], iris[3], CorrelationKind.PEARSON)).isCloseTo(0.9628654, within(5e-8));
  }

  @Test
  void spearman_is_that_of_the_textbook() {
    // Hours of television and IQ, as on Wikipedia: -29/165.
    double[] iq = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
    double[] hours = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
    assertThat(value(iq, hours, CorrelationKind.SPEARMAN)).isCloseTo(-29 / 165.0, CLOSE);
  }

  @Test
  void kendall_corrects_for_ties() {
    // 1 2 2 3 and 1 3 2 3: four pairs in order, none against it, five untied in each series.
    double[] one = {1, 2, 2, 3};
    double[] other = {1, 3, 2, 3};
    assertThat(value(one, other, CorrelationKind.KENDALL)).isCloseTo(4 / 5.0, CLOSE);
  }

  @Test
  void spearman_equals_the_sum_of_squared_rank_differences_where_nothing_is_tied() {
    Random random = new Random(3);
    double[] one = random.doubles(40).toArray();
    double[] other = random.doubles(40).toArray();
    double squares = 0;
    for (int i = 0; i < one.length; i++) {
      int difference = 0;
      for (int j = 0; j < one.length; j++) {
        difference += (one[j] < one[i] ? 1 : 0) - (other[j] < other[i] ? 1 : 0);
      }
      squares += difference * difference;
    }
    assertThat(value(one, other, CorrelationKind.SPEARMAN))
        .isCloseTo(1 - 6 * squares / (40.0 * (1600 - 1)), CLOSE);
  }

  @Test
  void what_is_missing_in_one_series_counts_in_neither() {
    double[] one = {1, 2, NONE, 4, 5};
    double[] other = {2, 4, 100, 8, NONE};
    assertThat(value(one, other, CorrelationKind.PEARSON)).isCloseTo(1, CLOSE);
    assertThat(Correlations.common(one, other)).isEqualTo(3);
  }

  @Test
  void too_few_localities_and_constant_series_have_a_reason_instead() {
    double[] two = {1, 2, NONE};
    double[] three = {1, 2, 3};
    double[] equal = {5, 5, 5};
    for (CorrelationKind kind : CorrelationKind.values()) {
      assertThat(Correlations.of(two, three, kind))
          .isEqualTo(Statistic.none(Lack.TOO_FEW_LOCALITIES));
      assertThat(Correlations.of(three, equal, kind)).isEqualTo(Statistic.none(Lack.CONSTANT));
    }
  }

  @Test
  void flags_change_at_their_limits() {
    CorrelationLimits limits = CorrelationLimits.JRC;
    assertThat(limits.flag(-0.41)).isEqualTo(CorrelationLimits.Flag.NEGATIVE);
    assertThat(limits.flag(-0.4)).isEqualTo(CorrelationLimits.Flag.WEAK);
    assertThat(limits.flag(0.299)).isEqualTo(CorrelationLimits.Flag.WEAK);
    assertThat(limits.flag(0.3)).isEqualTo(CorrelationLimits.Flag.GOOD);
    assertThat(limits.flag(0.92)).isEqualTo(CorrelationLimits.Flag.GOOD);
    assertThat(limits.flag(0.921)).isEqualTo(CorrelationLimits.Flag.COLLINEAR);
  }

  private static double value(double[] one, double[] other, CorrelationKind kind) {
    return ((Statistic.Known) Correlations.of(one, other, kind)).value();
  }
}
