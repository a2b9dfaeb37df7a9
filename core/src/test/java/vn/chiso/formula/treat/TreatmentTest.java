package vn.chiso.formula.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.formula.Figure;
import vn.chiso.formula.treat.Transformation.Function;
import vn.chiso.formula.treat.Treatment.Kind;
import vn.chiso.formula.treat.Treatment.Point;

class TreatmentTest {
  private static final Treatment FIVE = new Treatment(ShapeTest.GII, 5);

  private static List<BigDecimal> numbers(String... values) {
    return Stream.of(values).map(BigDecimal::new).toList();
  }

  /** Powers of three: one after the other sticks out. */
  private static List<BigDecimal> powers(int sign) {
    return IntStream.range(0, 60)
        .mapToObj(i -> BigDecimal.valueOf(3).pow(i).multiply(BigDecimal.valueOf(sign)))
        .toList();
  }

  @Test
  void what_passes_stays_as_it_is() {
    Treatment.Treated treated = FIVE.of(numbers("1", "2", "3", "4", "5"));
    assertThat(treated.kind()).isEqualTo(Kind.NONE);
    assertThat(treated.values()).isEqualTo(numbers("1", "2", "3", "4", "5"));
    assertThat(treated.points()).isEmpty();
  }

  @Test
  void single_and_equal_values_pass() {
    assertThat(FIVE.of(numbers("7")).kind()).isEqualTo(Kind.NONE);
    assertThat(FIVE.of(numbers("7", "7", "7", "7", "7")).kind()).isEqualTo(Kind.NONE);
  }

  @Test
  void an_extreme_becomes_the_next_value_on_either_side() {
    assertThat(FIVE.of(numbers("1", "2", "900", "4", "5", "3")).points())
        .containsExactly(new Point(2, 1, new BigDecimal("900"), new BigDecimal("5")));
    assertThat(FIVE.of(numbers("1", "2", "-900", "4", "5", "3")).points())
        .containsExactly(new Point(2, 1, new BigDecimal("-900"), new BigDecimal("1")));
  }

  @Test
  void extremes_moved_together_move_on_together() {
    List<BigDecimal> values = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      values.add(BigDecimal.valueOf(i % 10));
    }
    values.add(new BigDecimal("400"));
    values.add(new BigDecimal("500"));
    Treatment.Treated treated = FIVE.of(values);
    assertThat(treated.points())
        .extracting(Point::place, Point::step, Point::after)
        .containsExactly(
            tuple(41, 1, new BigDecimal("400")),
            tuple(40, 2, new BigDecimal("9")),
            tuple(41, 2, new BigDecimal("9")));
    assertThat(treated.after().passed()).isTrue();
  }

  @Test
  void where_steps_do_not_help_logarithms_are_taken_of_the_values_as_they_were() {
    Treatment.Treated treated = FIVE.of(powers(1));
    assertThat(treated.kind()).isEqualTo(Kind.LOGARITHM);
    assertThat(treated.points()).isEmpty();
    double least = 1;
    double range = Math.pow(3, 59) - 1;
    for (int i = 0; i < 60; i++) {
      assertThat(treated.values().get(i).doubleValue())
          .isCloseTo(Math.log(Math.pow(3, i) - least + 0.01 * range), within(1e-9));
    }
  }

  @Test
  void logarithms_of_a_long_low_side_are_mirrored() {
    List<BigDecimal> high = FIVE.of(powers(1)).values();
    List<BigDecimal> low = FIVE.of(powers(-1)).values();
    assertThat(low).isEqualTo(high.stream().map(BigDecimal::negate).toList());
  }

  @Test
  void without_a_function_values_stay_as_the_steps_left_them() {
    Treatment.Treated treated = new Treatment(ShapeTest.GII, 2, null).of(powers(1));
    assertThat(treated.kind()).isEqualTo(Kind.WINSORISED);
    assertThat(treated.points()).extracting(Point::step).containsExactly(1, 2, 2);
    assertThat(treated.after().passed()).isFalse();
    assertThat(Collections.max(treated.values()))
        .isEqualTo(BigDecimal.valueOf(3).pow(57));
  }

  private static Treatment.Treated always(Function function, String lambda, String... values) {
    return Treatment.always(new Transformation(function, new BigDecimal(lambda)))
        .of(numbers(values));
  }

  /** The functions as COINr has them, over doubles. */
  private static double coinr(Function function, double lambda, double x, double min, double max) {
    return switch (function) {
      case LOG -> Math.log(x);
      case LOG_CT -> Math.log(x - min + 0.01 * (max - min));
      case LOG_CT_ORIG -> Math.log(x - min + 1);
      case LOG_GII -> Math.log((max - 1) * (x - min) / (max - min) + 1);
      case BOX_COX ->
        lambda == 0 ? Math.log(x - min + 1) : (Math.pow(x - min + 1, lambda) - 1) / lambda;
    };
  }

  @ParameterizedTest
  @CsvSource({
    "LOG,0",
    "LOG_CT,0",
    "LOG_CT_ORIG,0",
    "LOG_GII,0",
    "BOX_COX,0",
    "BOX_COX,0.5",
    "BOX_COX,-1.5",
    "BOX_COX,2"
  })
  void functions_of_all_values_are_those_of_COINr(Function function, String lambda) {
    // The long side is above, so nothing is mirrored, though these values would pass the GII's
    // test.
    String[] values = {"1.5", "2", "3", "4.5", "8"};
    Treatment.Treated treated = always(function, lambda, values);
    assertThat(FIVE.of(numbers(values)).kind()).isEqualTo(Kind.NONE);
    assertThat(treated.kind())
        .isEqualTo(function == Function.BOX_COX ? Kind.BOX_COX : Kind.LOGARITHM);
    for (int i = 0; i < values.length; i++) {
      assertThat(treated.values().get(i).doubleValue())
          .isCloseTo(
              coinr(function, Double.parseDouble(lambda), Double.parseDouble(values[i]), 1.5, 8),
              within(1e-12));
    }
  }

  @ParameterizedTest
  @CsvSource({"LOG_CT,0", "LOG_CT_ORIG,0", "LOG_GII,0", "BOX_COX,0.5", "BOX_COX,-1.5"})
  void functions_of_a_long_low_side_keep_the_order(Function function, String lambda) {
    List<BigDecimal> treated =
        always(function, lambda, "-8", "2", "2.5", "3", "3.5").values();
    assertThat(treated).isSorted();
    for (int i = 0; i < 5; i++) {
      double value = new double[] {-8, 2, 2.5, 3, 3.5}[i];
      // By hand: the same function of the distance from above, negated.
      double mirrored = function == Function.LOG_GII
          ? Math.log((3.5 - 1) * (3.5 - value) / 11.5 + 1)
          : coinr(function, Double.parseDouble(lambda), -value, -3.5, 8);
      assertThat(treated.get(i).doubleValue()).isCloseTo(-mirrored, within(1e-12));
    }
    assertThat(
            always(Function.LOG, "0", "1", "80", "81", "82", "83").adjustment().mirrored())
        .isFalse();
  }

  @Test
  void values_without_the_function_stay_as_they_are_and_say_so() {
    assertThat(always(Function.LOG, "0", "0", "1", "5").possible()).isFalse();
    assertThat(always(Function.LOG_GII, "0", "0.1", "0.5", "1").possible()).isFalse();
    assertThat(always(Function.LOG_GII, "0", "0.1", "0.5", "1").values())
        .isEqualTo(numbers("0.1", "0.5", "1"));
    assertThat(always(Function.LOG_CT, "0", "7", "7", "7"))
        .extracting(Treatment.Treated::kind, Treatment.Treated::possible)
        .containsExactly(Kind.NONE, true);
    assertThat(new Treatment(ShapeTest.GII, 0, Transformation.of(Function.LOG))
            .of(powers(-1))
            .possible())
        .isFalse();
  }

  @Test
  void a_value_beyond_the_set_counts_as_its_end() {
    Adjustment adjustment = always(Function.LOG_CT, "0", "1", "2", "9").adjustment();
    assertThat(adjustment.of(new BigDecimal("-400"))).isEqualTo(adjustment.of(BigDecimal.ONE));
    assertThat(adjustment.of(new BigDecimal("400")))
        .isEqualTo(adjustment.of(BigDecimal.valueOf(9)));
  }

  @Test
  void without_numbers_to_fail_by_a_test_is_passed() {
    ShapeTest.Outcome outcome = ShapeTest.GII.of(numbers("1", "2"));
    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.skewness()).isInstanceOf(Figure.Undefined.class);
  }

  @Test
  void steps_are_not_negative_and_there_is_something_to_treat() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Treatment(ShapeTest.GII, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Treatment(null, 1, null));
    assertThatIllegalArgumentException().isThrownBy(() -> FIVE.of(List.of()));
  }
}
