package vn.chiso.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Means.Weighted;
import vn.chiso.formula.Ranks.Ties;

class MeansAndRanksTest {
  private static BigDecimal mean(String... values) {
    return Means.arithmetic(Stream.of(values)
        .map(value -> new Weighted(new BigDecimal(value), BigDecimal.ONE))
        .toList());
  }

  private static List<Weighted> weighted(String... valuesAndWeights) {
    List<Weighted> parts = new ArrayList<>();
    for (int i = 0; i < valuesAndWeights.length; i += 2) {
      parts.add(new Weighted(
          new BigDecimal(valuesAndWeights[i]), new BigDecimal(valuesAndWeights[i + 1])));
    }
    return parts;
  }

  private static List<BigDecimal> numbers(String... values) {
    return Stream.of(values).map(BigDecimal::new).toList();
  }

  @Test
  void input_and_output_of_Khanh_Hoa_make_its_index() {
    assertThat(mean("46.80", "46.28")).isEqualByComparingTo("46.54");
  }

  @Test
  void the_mean_of_0_2_and_0_3_is_not_rounded_to_their_scale() {
    assertThat(mean("0.2", "0.3")).isEqualByComparingTo("0.25");
    assertThat(mean("1", "0", "0")).isEqualByComparingTo("0.3333333333333333333333333333333333");
  }

  @Test
  void geometric_means_that_can_be_exact_are() {
    assertThat(Means.geometric(weighted("4", "1", "9", "1"))).isEqualTo("6");
    assertThat(Means.geometric(weighted("8", "1", "1", "0.5"))).isEqualTo("4");
    assertThat(Means.geometric(weighted("46.54", "0.3"))).isEqualTo("46.54");
  }

  @Test
  void a_geometric_mean_has_34_digits_all_of_them_right() {
    assertThat(Means.geometric(weighted("2", "1", "1", "1")))
        .isEqualTo("1.414213562373095048801688724209698");
  }

  @Test
  void harmonic_means_that_can_be_exact_are() {
    assertThat(Means.harmonic(weighted("2", "1", "6", "1"))).isEqualTo("3");
    assertThat(Means.harmonic(weighted("3", "2", "3", "0.7"))).isEqualTo("3");
    assertThat(Means.harmonic(weighted("40", "2", "60", "1"))).isEqualTo("45");
  }

  @Test
  void a_part_of_zero_makes_a_geometric_and_a_harmonic_mean_zero() {
    assertThat(Means.geometric(weighted("0", "0.1", "100", "9"))).isEqualTo("0");
    assertThat(Means.harmonic(weighted("0", "0.1", "100", "9"))).isEqualTo("0");
  }

  @Test
  void of_a_negative_part_there_is_no_geometric_or_harmonic_mean() {
    List<Weighted> parts = weighted("-1", "1", "0", "1");
    assertThatIllegalArgumentException().isThrownBy(() -> Means.geometric(parts));
    assertThatIllegalArgumentException().isThrownBy(() -> Means.harmonic(parts));
  }

  @Test
  void the_order_of_parts_changes_no_digit_of_any_mean() {
    Random random = new Random(7);
    List<Weighted> parts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      parts.add(new Weighted(
          new BigDecimal(random.nextInt(1, 10_000_000)).movePointLeft(5),
          new BigDecimal(random.nextInt(1, 100)).movePointLeft(1)));
    }
    BigDecimal geometric = Means.geometric(parts);
    BigDecimal harmonic = Means.harmonic(parts);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(parts, random);
      assertThat(Means.geometric(parts)).isEqualTo(geometric);
      assertThat(Means.harmonic(parts)).isEqualTo(harmonic);
    }
  }

  @Test
  void weights_need_not_sum_to_one() {
    BigDecimal mean = Means.arithmetic(List.of(
        new Weighted(new BigDecimal("10"), new BigDecimal("0.5")),
        new Weighted(new BigDecimal("40"), new BigDecimal("1"))));
    assertThat(mean).isEqualByComparingTo("30");
  }

  @Test
  void the_order_of_the_parts_changes_no_digit() {
    Random random = new Random(7);
    List<Weighted> parts = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      parts.add(new Weighted(
          BigDecimal.valueOf(random.nextDouble()), BigDecimal.valueOf(random.nextDouble() + 0.1)));
    }
    BigDecimal first = Means.arithmetic(parts);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(parts, random);
      assertThat(Means.arithmetic(parts)).isEqualTo(first);
    }
  }

  @Test
  void a_mean_of_nothing_is_a_mistake_of_the_caller() {
    assertThatIllegalArgumentException().isThrownBy(() -> Means.arithmetic(List.of()));
  }

  @Test
  void ties_share_a_rank_and_leave_the_next_ones_out_or_not() {
    List<BigDecimal> scores = numbers("50", "70", "50.0", "30");
    assertThat(Ranks.descending(scores, Ties.COMPETITION)).containsExactly(2, 1, 2, 4);
    assertThat(Ranks.descending(scores, Ties.DENSE)).containsExactly(2, 1, 2, 3);
    assertThat(Ranks.descending(List.of(), Ties.DENSE)).isEmpty();
  }

  @Test
  void twice_the_fractional_ranks_come_from_those_of_competitions() {
    Random random = new Random(3);
    for (int round = 0; round < 100; round++) {
      List<BigDecimal> values = new ArrayList<>();
      int count = random.nextInt(12);
      for (int i = 0; i < count; i++) {
        values.add(BigDecimal.valueOf(random.nextInt(5)));
      }
      int[] doubled = Ranks.doubled(Ranks.descending(values, Ties.COMPETITION).stream()
          .mapToInt(Integer::intValue)
          .toArray());
      for (int i = 0; i < count; i++) {
        int twice = 1;
        for (BigDecimal other : values) {
          twice += other.compareTo(values.get(i)) > 0 ? 2 : 0;
          twice += other.compareTo(values.get(i)) == 0 ? 1 : 0;
        }
        assertThat(doubled[i]).isEqualTo(twice);
      }
    }
  }

  @Test
  void publishing_rounds_once_as_the_edition_says() {
    assertThat(new Rounding(2, RoundingMode.HALF_UP).publish(new BigDecimal("48.765")))
        .isEqualTo(new BigDecimal("48.77"));
    assertThat(new Rounding(2, RoundingMode.HALF_DOWN).publish(new BigDecimal("48.765")))
        .isEqualTo(new BigDecimal("48.76"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(13, RoundingMode.HALF_UP));
  }

  @Test
  void a_coarse_order_gives_the_same_ranks() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      int count = random.nextInt(40);
      List<BigDecimal> values = new ArrayList<>();
      long[] coarse = new long[count];
      for (int i = 0; i < count; i++) {
        BigDecimal value = new BigDecimal(random.nextInt(4_000) - 2_000).movePointLeft(2);
        values.add(value);
        coarse[i] =
            value.setScale(round % 2, RoundingMode.HALF_UP).unscaledValue().longValue();
      }
      for (Ties ties : Ties.values()) {
        assertThat(Ranks.descending(values::get, coarse, ties))
            .containsExactly(Ranks.descending(values, ties).stream()
                .mapToInt(Integer::intValue)
                .toArray());
      }
    }
  }

  @Test
  void a_coarse_order_may_span_all_whole_numbers() {
    long[] coarse = {Long.MIN_VALUE, 0, Long.MAX_VALUE, 0};
    assertThat(Ranks.descending(numbers("-9", "1", "9", "2")::get, coarse, Ties.COMPETITION))
        .containsExactly(4, 3, 1, 2);
  }
}
