package vn.chiso.formula.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Means;
import vn.chiso.formula.Means.Weighted;
import vn.chiso.formula.Ranks;
import vn.chiso.formula.aggregate.MazziottaPareto.Penalty;

class AggregateTest {
  private static List<Weighted> weighted(String... valuesAndWeights) {
    List<Weighted> parts = new ArrayList<>();
    for (int i = 0; i < valuesAndWeights.length; i += 2) {
      parts.add(new Weighted(
          new BigDecimal(valuesAndWeights[i]), new BigDecimal(valuesAndWeights[i + 1])));
    }
    return parts;
  }

  private static BigDecimal power(String exponent, String... parts) {
    return Means.power(weighted(parts), new BigDecimal(exponent));
  }

  @Test
  void power_means_that_can_be_exact_are() {
    assertThat(power("2", "1", "1", "7", "1")).isEqualTo("5");
    assertThat(power("1", "1", "3", "7", "1")).isEqualTo("2.5");
    assertThat(power("0", "4", "1", "9", "1")).isEqualTo("6");
    assertThat(power("-1", "2", "1", "6", "1")).isEqualTo("3");
    assertThat(power("0.5", "46.54", "2")).isEqualTo("46.54");
  }

  @Test
  void a_part_of_zero_makes_a_power_mean_zero_unless_the_exponent_is_above_zero() {
    assertThat(power("-2", "0", "1", "7", "1")).isEqualByComparingTo("0");
    assertThat(power("2", "0", "1", "8", "1"))
        .isEqualByComparingTo(BigDecimal.valueOf(32).sqrt(MathContext.DECIMAL128));
    assertThatIllegalArgumentException().isThrownBy(() -> power("2", "-1", "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> power("2"));
  }

  @Test
  void medians_have_half_of_the_weight_on_either_side() {
    assertThat(Means.median(weighted("9", "1", "1", "1", "2", "1"))).isEqualTo("2");
    assertThat(Means.median(weighted("3", "1", "1", "1"))).isEqualTo("2");
    assertThat(Means.median(weighted("3", "3", "1", "1"))).isEqualTo("3");
    assertThat(Means.median(weighted("1", "2", "2", "1", "9", "1"))).isEqualTo("1.5");
    assertThat(Means.median(weighted("-4", "1"))).isEqualTo("-4");
    assertThatIllegalArgumentException().isThrownBy(() -> Means.median(List.of()));
  }

  @Test
  void the_minimum_does_not_care_for_weights() {
    assertThat(Means.minimum(weighted("3", "0.1", "1", "9", "-2", "1"))).isEqualTo("-2");
    assertThatIllegalArgumentException().isThrownBy(() -> Means.minimum(List.of()));
  }

  @Test
  void imbalance_is_punished_by_variance_over_mean() {
    List<Weighted> parts = weighted("90", "1", "110", "1");
    assertThat(MazziottaPareto.of(parts, Penalty.DOWNWARDS)).isEqualTo("99");
    assertThat(MazziottaPareto.of(parts, Penalty.UPWARDS)).isEqualTo("101");
    assertThat(MazziottaPareto.of(weighted("80", "1", "80", "3"), Penalty.DOWNWARDS))
        .isEqualByComparingTo("80");
    assertThat(MazziottaPareto.of(weighted("80", "1", "80", "3"), Penalty.UPWARDS))
        .isEqualByComparingTo("80");
  }

  @Test
  void imbalance_that_takes_all_of_the_mean_leaves_zero_to_the_last_digit() {
    for (int size = 1; size <= 40; size++) {
      String part = BigDecimal.valueOf(size)
          .divide(BigDecimal.valueOf(7), MathContext.DECIMAL128)
          .toString();
      assertThat(MazziottaPareto.of(weighted(part, "1", "0", "1"), Penalty.DOWNWARDS))
          .isEqualTo("0");
      assertThat(MazziottaPareto.of(weighted(part, "0.3", part, "0.6"), Penalty.DOWNWARDS))
          .isEqualByComparingTo(part);
    }
  }

  @Test
  void a_penalty_is_no_bonus_where_the_mean_is_negative() {
    for (List<Weighted> parts : List.of(
        weighted("-5", "1", "5", "1"), weighted("-9", "1", "5", "1"), weighted("-1", "2"))) {
      assertThat(MazziottaPareto.isDefined(parts)).isFalse();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MazziottaPareto.of(parts, Penalty.DOWNWARDS));
    }
    assertThat(MazziottaPareto.of(weighted("-1", "1", "5", "1"), Penalty.DOWNWARDS))
        .isEqualTo("-2.5");
    assertThat(MazziottaPareto.of(weighted("0", "1", "0", "3"), Penalty.UPWARDS))
        .isEqualTo("0");
  }

  @Test
  void means_are_those_of_plain_loops_over_doubles() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      List<Weighted> parts = new ArrayList<>();
      double weights = 0;
      double powers = 0;
      double sum = 0;
      double squares = 0;
      double exponent = random.nextInt(7) - 3.5;
      for (int i = 0; i < 5; i++) {
        double value = 1 + random.nextInt(1000) / 10.0;
        double weight = 1 + random.nextInt(9);
        parts.add(new Weighted(BigDecimal.valueOf(value), BigDecimal.valueOf(weight)));
        weights += weight;
        powers += weight * Math.pow(value, exponent);
        sum += weight * value;
        squares += weight * value * value;
      }
      double mean = sum / weights;
      double variance = squares / weights - mean * mean;
      assertThat(Means.power(parts, BigDecimal.valueOf(exponent)).doubleValue())
          .isCloseTo(Math.pow(powers / weights, 1 / exponent), within(1e-9));
      assertThat(MazziottaPareto.of(parts, Penalty.DOWNWARDS).doubleValue())
          .isCloseTo(mean - variance / mean, within(1e-9));
      assertThat(MazziottaPareto.of(parts, Penalty.UPWARDS).doubleValue())
          .isCloseTo(mean + variance / mean, within(1e-9));
    }
  }

  private static List<@Nullable BigDecimal> scores(@Nullable Integer... scores) {
    return Arrays.stream(scores)
        .map(score -> score == null ? null : BigDecimal.valueOf(score))
        .toList();
  }

  @Test
  void copeland_counts_who_beats_whom() {
    List<BigDecimal> equal = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    assertThat(
            Outranking.copeland(List.of(scores(3, 3, 1), scores(2, 2, 2), scores(1, 1, 99)), equal))
        .containsExactly(2, 0, -2);
    List<BigDecimal> heavy = List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TEN);
    assertThat(
            Outranking.copeland(List.of(scores(3, 3, 1), scores(2, 2, 2), scores(1, 1, 99)), heavy))
        .containsExactly(-2, 0, 2);
  }

  @Test
  void copeland_leaves_out_what_one_of_two_lacks() {
    List<BigDecimal> equal = List.of(BigDecimal.ONE, BigDecimal.ONE);
    assertThat(Outranking.copeland(List.of(scores(3, null), scores(2, 9)), equal))
        .containsExactly(1, -1);
    assertThat(Outranking.copeland(List.of(scores(3, null), scores(null, 9)), equal))
        .containsExactly(0, 0);
    assertThat(Outranking.copeland(List.of(scores(3, 4), scores(3, 4)), equal))
        .containsExactly(0, 0);
    assertThat(Outranking.copeland(List.of(), equal)).isEmpty();
  }

  @Test
  void fractional_ranks_share_the_places_they_take_up() {
    assertThat(Ranks.fractional(List.of(
            new BigDecimal("7"), new BigDecimal("9"), new BigDecimal("7.0"), BigDecimal.ONE)))
        .containsExactly(
            new BigDecimal("2.5"), BigDecimal.ONE, new BigDecimal("2.5"), new BigDecimal("4"));
    assertThat(Ranks.fractional(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)))
        .containsOnly(BigDecimal.valueOf(2));
    assertThat(Ranks.fractional(List.of())).isEmpty();
  }
}
