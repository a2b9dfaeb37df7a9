package vn.chiso.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatioTest {
  private static Figure figure(String number) {
    return Figure.of(new BigDecimal(number));
  }

  private static final Figure UNDEFINED = new Figure.Undefined(Figure.Cause.ZERO_DENOMINATOR);

  @Test
  void organisations_per_ten_thousand_people_divides_by_the_population() {
    assertThat(Ratio.per(10_000, figure("26"), figure("1300000"))).isEqualTo(figure("0.2"));
  }

  @Test
  void a_share_in_percent_is_a_hundred_times_the_ratio() {
    assertThat(Ratio.percent(figure("3"), figure("4"))).isEqualTo(figure("75"));
    assertThat(Ratio.of(figure("3"), figure("4"))).isEqualTo(figure("0.75"));
  }

  @Test
  void a_denominator_of_zero_gives_no_number_and_says_why() {
    assertThat(Ratio.of(figure("3"), figure("0.00"))).isEqualTo(UNDEFINED);
  }

  @Test
  void nothing_can_be_computed_from_an_undefined_part() {
    assertThat(Ratio.of(UNDEFINED, figure("1"))).isEqualTo(UNDEFINED);
    assertThat(Ratio.of(figure("1"), UNDEFINED)).isEqualTo(UNDEFINED);
    assertThat(Sum.of(figure("1"), UNDEFINED)).isEqualTo(UNDEFINED);
  }

  @Test
  void a_third_is_kept_to_thirty_four_digits() {
    assertThat(Ratio.of(figure("1"), figure("3")))
        .isEqualTo(figure("0.3333333333333333333333333333333333"));
  }

  @Test
  void equal_numbers_are_equal_figures_whatever_their_trailing_zeros() {
    assertThat(figure("60.0")).isEqualTo(figure("60")).hasSameHashCodeAs(figure("6e1"));
  }

  @Test
  void a_sum_is_exact_where_doubles_are_not() {
    assertThat(Sum.of(figure("0.1"), figure("0.2"), figure("0.7"))).isEqualTo(figure("1"));
    assertThat(Sum.of()).isEqualTo(figure("0"));
  }
}
