package vn.chiso.formula.treat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Figure;
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
  void without_numbers_to_fail_by_a_test_is_passed() {
    ShapeTest.Outcome outcome = ShapeTest.GII.of(numbers("1", "2"));
    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.skewness()).isInstanceOf(Figure.Undefined.class);
  }

  @Test
  void steps_are_not_negative_and_there_is_something_to_treat() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Treatment(ShapeTest.GII, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> FIVE.of(List.of()));
  }
}
