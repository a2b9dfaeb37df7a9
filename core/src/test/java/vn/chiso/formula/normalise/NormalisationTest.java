package vn.chiso.formula.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static vn.chiso.formula.Direction.HIGHER_IS_BETTER;
import static vn.chiso.formula.Direction.LOWER_IS_BETTER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Direction;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Figure.Cause;
import vn.chiso.formula.MinMax.Capping;
import vn.chiso.formula.MinMax.Scale;

class NormalisationTest {
  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static ValueSet set(String... values) {
    return ValueSet.of(Stream.of(values).map(BigDecimal::new).toList());
  }

  private static Range range(String minimum, String maximum, Direction direction, boolean cap) {
    return new Range(number(minimum), number(maximum), direction, cap, Scale.HUNDRED);
  }

  private static void has(Normalised normalised, String points, Capping capping) {
    assertThat(normalised).isEqualTo(new Normalised(Figure.of(number(points)), capping));
  }

  private static void has(Normalised normalised, String points) {
    has(normalised, points, Capping.NONE);
  }

  private static void lacks(Normalised normalised, Cause cause) {
    assertThat(normalised.figure()).isEqualTo(new Figure.Undefined(cause));
  }

  @Test
  void z_scores_turn_round_where_lower_is_better() {
    ValueSet set = set("1", "2", "3");
    BigDecimal hundred = BigDecimal.valueOf(100);
    has(set.zScore(number("3"), HIGHER_IS_BETTER, hundred, BigDecimal.TEN), "110");
    has(set.zScore(number("3"), LOWER_IS_BETTER, hundred, BigDecimal.TEN), "90");
  }

  @Test
  void a_single_value_or_equal_ones_have_no_z_score() {
    lacks(
        set("7").zScore(number("7"), HIGHER_IS_BETTER, number("0"), number("1")),
        Cause.TOO_FEW_VALUES);
    lacks(
        set().zScore(number("7"), HIGHER_IS_BETTER, number("0"), number("1")),
        Cause.TOO_FEW_VALUES);
    lacks(
        set("7", "7.0").zScore(number("7"), HIGHER_IS_BETTER, number("0"), number("1")),
        Cause.EQUAL_VALUES);
  }

  @Test
  void equal_values_have_the_rank_of_the_worst_place_they_share() {
    ValueSet set = set("10", "20", "20", "30");
    has(set.rank(number("20"), HIGHER_IS_BETTER), "2");
    has(set.rank(number("30"), HIGHER_IS_BETTER), "4");
    has(set.rank(number("30"), LOWER_IS_BETTER), "1");
    has(set.rank(number("20"), LOWER_IS_BETTER), "2");
    has(set.borda(number("20"), HIGHER_IS_BETTER), "1");
    has(set.borda(number("10"), LOWER_IS_BETTER), "3");
  }

  @Test
  void percentile_ranks_go_over_the_whole_scale() {
    ValueSet set = set("1", "2", "3", "4", "9");
    has(set.percentileRank(number("2"), HIGHER_IS_BETTER, Scale.HUNDRED), "25");
    has(set.percentileRank(number("2"), LOWER_IS_BETTER, Scale.HUNDRED), "75");
    has(set.percentileRank(number("9"), HIGHER_IS_BETTER, Scale.HUNDRED), "100");
    lacks(
        set("1").percentileRank(number("1"), HIGHER_IS_BETTER, Scale.HUNDRED),
        Cause.TOO_FEW_VALUES);
  }

  @Test
  void distance_to_a_target_starts_at_the_worse_end_in_both_directions() {
    has(range("0", "20", HIGHER_IS_BETTER, true).toTarget(number("5"), number("10")), "50");
    has(range("0", "20", LOWER_IS_BETTER, true).toTarget(number("15"), number("10")), "50");
    has(
        range("0", "20", HIGHER_IS_BETTER, true).toTarget(number("15"), number("10")),
        "100",
        Capping.AT_MAXIMUM);
    has(
        range("0", "20", LOWER_IS_BETTER, true).toTarget(number("5"), number("10")),
        "100",
        Capping.AT_MINIMUM);
    has(range("0", "20", HIGHER_IS_BETTER, false).toTarget(number("15"), number("10")), "150");
    has(range("0", "20", LOWER_IS_BETTER, false).toTarget(number("5"), number("10")), "150");
  }

  @Test
  void goalposts_that_a_value_lies_outside_of_cap_it_in_both_directions() {
    has(
        range("10", "20", HIGHER_IS_BETTER, true).toTarget(number("5"), number("15")),
        "0",
        Capping.AT_MINIMUM);
    has(
        range("10", "20", LOWER_IS_BETTER, true).toTarget(number("25"), number("15")),
        "0",
        Capping.AT_MAXIMUM);
    has(range("10", "20", LOWER_IS_BETTER, true).toMaximum(number("5")), "100", Capping.AT_MINIMUM);
    has(range("10", "20", LOWER_IS_BETTER, true).toMaximum(number("18")), "20");
    has(range("10", "20", LOWER_IS_BETTER, true).ofMaximum(number("5")), "100", Capping.AT_MINIMUM);
    has(range("10", "20", LOWER_IS_BETTER, true).ofMaximum(number("40")), "50", Capping.AT_MAXIMUM);
    has(range("10", "20", LOWER_IS_BETTER, true).ofMaximum(number("0")), "100", Capping.AT_MINIMUM);
    has(
        range("10", "20", LOWER_IS_BETTER, true).ofMaximum(number("-2")),
        "100",
        Capping.AT_MINIMUM);
    has(
        range("10", "20", HIGHER_IS_BETTER, true).ofMaximum(number("40")),
        "100",
        Capping.AT_MAXIMUM);
  }

  @Test
  void a_target_no_better_than_the_worse_end_gives_no_points() {
    lacks(
        range("0", "20", HIGHER_IS_BETTER, true).toTarget(number("5"), number("0")),
        Cause.AIM_NOT_BETTER);
    lacks(
        range("0", "20", LOWER_IS_BETTER, true).toTarget(number("5"), number("21")),
        Cause.AIM_NOT_BETTER);
    lacks(range("3", "3", LOWER_IS_BETTER, true).toMaximum(number("3")), Cause.EQUAL_VALUES);
  }

  @Test
  void a_share_of_the_best_is_never_more_for_the_worse() {
    has(range("10", "40", HIGHER_IS_BETTER, false).ofMaximum(number("10")), "25");
    has(range("10", "40", LOWER_IS_BETTER, false).ofMaximum(number("40")), "25");
    has(range("10", "40", LOWER_IS_BETTER, false).ofMaximum(number("10")), "100");
    has(range("-10", "40", HIGHER_IS_BETTER, false).ofMaximum(number("-10")), "-25");
  }

  @Test
  void nothing_is_a_share_of_a_best_that_is_not_above_zero() {
    lacks(range("-9", "0", HIGHER_IS_BETTER, false).ofMaximum(number("-9")), Cause.NOT_POSITIVE);
    lacks(range("0", "5", LOWER_IS_BETTER, false).ofMaximum(number("5")), Cause.NOT_POSITIVE);
    lacks(range("1", "5", LOWER_IS_BETTER, false).ofMaximum(number("0")), Cause.NOT_POSITIVE);
  }

  @Test
  void bands_begin_at_their_number() {
    Bands bands = new Bands(List.of(
        new Bands.Band(number("0"), number("100")), new Bands.Band(number("10"), number("40"))));
    has(bands.points(number("9.99")), "100");
    has(bands.points(number("10.0")), "40");
    lacks(bands.points(number("-0.1")), Cause.NO_BAND);
  }

  @Test
  void bands_and_ranges_run_upwards() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bands(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bands(List.of(
            new Bands.Band(number("1"), number("1")), new Bands.Band(number("1.0"), number("2")))));
    assertThatIllegalArgumentException().isThrownBy(() -> range("2", "1", HIGHER_IS_BETTER, true));
  }

  @Test
  void better_values_never_have_fewer_points_whatever_the_method_and_direction() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<BigDecimal> all = new ArrayList<>();
      for (int i = 0; i < 3 + random.nextInt(12); i++) {
        all.add(BigDecimal.valueOf(1 + random.nextInt(20), random.nextInt(2)));
      }
      ValueSet set = ValueSet.of(all);
      for (Direction direction : Direction.values()) {
        Range range =
            new Range(Collections.min(all), Collections.max(all), direction, false, Scale.HUNDRED);
        BigDecimal aim = all.get(0);
        List<BiFunction<BigDecimal, Direction, Normalised>> methods = List.of(
            (value, way) -> set.zScore(value, way, BigDecimal.ZERO, BigDecimal.ONE),
            set::rank,
            set::borda,
            (value, way) -> set.percentileRank(value, way, Scale.HUNDRED),
            (value, way) -> range.toMaximum(value),
            (value, way) -> range.toTarget(value, aim),
            (value, way) -> range.ofMaximum(value));
        for (BiFunction<BigDecimal, Direction, Normalised> method : methods) {
          isMonotone(all, direction, method);
        }
      }
    }
  }

  private static void isMonotone(
      List<BigDecimal> all,
      Direction direction,
      BiFunction<BigDecimal, Direction, Normalised> method) {
    for (BigDecimal one : all) {
      for (BigDecimal other : all) {
        if (method.apply(one, direction).figure() instanceof Figure.Known points
            && method.apply(other, direction).figure() instanceof Figure.Known others
            && direction.directed(one).compareTo(direction.directed(other)) > 0) {
          assertThat(points.value()).isGreaterThanOrEqualTo(others.value());
        }
      }
    }
  }

  @Test
  void z_scores_and_percentile_ranks_are_those_of_plain_loops_over_doubles() {
    Random random = new Random(11);
    double[] values = random.doubles(40, -50, 90).toArray();
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    double mean = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / (values.length - 1));
    ValueSet set = ValueSet.of(Arrays.stream(values).mapToObj(BigDecimal::new).toList());
    for (double value : values) {
      int worse = 0;
      for (double other : values) {
        worse += other > value ? 1 : 0;
      }
      is(
          set.zScore(new BigDecimal(value), LOWER_IS_BETTER, number("100"), number("10")),
          100 + 10 * (mean - value) / deviation);
      is(
          set.percentileRank(new BigDecimal(value), LOWER_IS_BETTER, Scale.HUNDRED),
          100.0 * worse / (values.length - 1));
    }
  }

  private static void is(Normalised normalised, double expected) {
    assertThat(((Figure.Known) normalised.figure()).value().doubleValue())
        .isCloseTo(expected, within(1e-9));
  }
}
