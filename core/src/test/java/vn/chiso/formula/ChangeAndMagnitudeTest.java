package vn.chiso.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeAndMagnitudeTest {
  private static final List<BigDecimal> FACTORS =
      List.of(new BigDecimal("1000"), new BigDecimal("0.000001"));
  private static final Magnitude.Limits LIMITS =
      new Magnitude.Limits(new BigDecimal("20"), new BigDecimal("1000"));

  private static Figure figure(String number) {
    return Figure.of(new BigDecimal(number));
  }

  @Test
  void rising_and_falling_to_a_third_are_the_same_change() {
    assertThat(Change.times(figure("20"), figure("60"))).isEqualTo(figure("3"));
    assertThat(Change.times(figure("60"), figure("20"))).isEqualTo(figure("3"));
    assertThat(Change.times(figure("-20"), figure("-60"))).isEqualTo(figure("3"));
  }

  @Test
  void there_is_no_change_in_times_from_or_to_zero_or_through_it() {
    assertThat(Change.times(figure("0"), figure("60"))).isInstanceOf(Figure.Undefined.class);
    assertThat(Change.times(figure("60"), figure("0"))).isInstanceOf(Figure.Undefined.class);
    assertThat(Change.times(figure("-1"), figure("1"))).isInstanceOf(Figure.Undefined.class);
  }

  @Test
  void a_change_exceeds_a_limit_only_beyond_it() {
    BigDecimal three = new BigDecimal("3");

    assertThat(Change.exceeds(figure("20"), figure("60"), three)).isFalse();
    assertThat(Change.exceeds(figure("20"), figure("60.1"), three)).isTrue();
    assertThat(Change.exceeds(figure("0"), figure("60"), three)).isFalse();
  }

  @Test
  void nothing_changes_to_or_from_an_undefined_figure() {
    Figure undefined = new Figure.Undefined(Figure.Cause.ZERO_DENOMINATOR);

    assertThat(Change.times(undefined, figure("1"))).isEqualTo(undefined);
    assertThat(Change.times(figure("1"), undefined)).isEqualTo(undefined);
  }

  @Test
  void billions_typed_for_millions_become_plausible_by_a_thousand() {
    assertThat(Magnitude.factor(new BigDecimal("0.1"), LIMITS, FACTORS)).hasValue(FACTORS.get(0));
    assertThat(Magnitude.factor(new BigDecimal("100000000"), LIMITS, FACTORS))
        .hasValue(FACTORS.get(1));
  }

  @Test
  void a_plausible_number_and_one_no_factor_explains_have_no_factor() {
    assertThat(Magnitude.factor(new BigDecimal("1000"), LIMITS, FACTORS)).isEmpty();
    assertThat(Magnitude.factor(new BigDecimal("5000"), LIMITS, FACTORS)).isEmpty();
    assertThat(Magnitude.factor(BigDecimal.ZERO, LIMITS, FACTORS)).isEmpty();
  }

  @Test
  void a_limit_that_is_not_there_limits_nothing() {
    assertThat(new Magnitude.Limits(null, null).admit(new BigDecimal("-1e30"))).isTrue();
    assertThat(new Magnitude.Limits(null, BigDecimal.ONE).admit(BigDecimal.TEN)).isFalse();
  }
}
