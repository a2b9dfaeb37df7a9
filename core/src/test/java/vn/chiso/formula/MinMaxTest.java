package vn.chiso.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.MinMax.Capping;
import vn.chiso.formula.MinMax.Scale;

class MinMaxTest {
  private static MinMax.Points points(String value, Direction direction, boolean cap) {
    return MinMax.points(
        new BigDecimal(value),
        new BigDecimal("28.20"),
        new BigDecimal("55.64"),
        direction,
        cap,
        Scale.HUNDRED);
  }

  @Test
  void the_published_policy_score_of_Khanh_Hoa_normalises_to_70_66() {
    assertThat(points("47.59", Direction.HIGHER_IS_BETTER, true).points().round(new MathContext(4)))
        .isEqualByComparingTo("70.66");
  }

  @Test
  void where_lower_is_better_the_points_are_those_that_lack_to_a_hundred() {
    BigDecimal higher = points("47.59", Direction.HIGHER_IS_BETTER, true).points();
    BigDecimal lower = points("47.59", Direction.LOWER_IS_BETTER, true).points();
    assertThat(higher.add(lower).round(new MathContext(30))).isEqualByComparingTo("100");
  }

  @Test
  void the_goalposts_themselves_have_0_and_100_points() {
    assertThat(points("28.2", Direction.HIGHER_IS_BETTER, true))
        .isEqualTo(new MinMax.Points(BigDecimal.ZERO, Capping.NONE));
    assertThat(points("55.64", Direction.HIGHER_IS_BETTER, true).points())
        .isEqualByComparingTo("100");
    assertThat(points("55.64", Direction.LOWER_IS_BETTER, true).points()).isEqualByComparingTo("0");
  }

  @Test
  void a_value_outside_is_capped_and_says_on_which_side() {
    assertThat(points("28.19", Direction.HIGHER_IS_BETTER, true))
        .isEqualTo(new MinMax.Points(BigDecimal.ZERO, Capping.AT_MINIMUM));
    assertThat(points("55.65", Direction.LOWER_IS_BETTER, true))
        .isEqualTo(new MinMax.Points(BigDecimal.ZERO, Capping.AT_MAXIMUM));
  }

  @Test
  void without_capping_points_leave_the_scale() {
    assertThat(points("83.08", Direction.HIGHER_IS_BETTER, false).points())
        .isEqualByComparingTo("200");
    assertThat(points("0.76", Direction.HIGHER_IS_BETTER, false).points())
        .isEqualByComparingTo("-100");
  }

  @Test
  void any_scale_can_be_asked_for() {
    Scale scale = new Scale(BigDecimal.ONE, new BigDecimal("10"));
    MinMax.Points points = MinMax.points(
        new BigDecimal("2"),
        BigDecimal.ZERO,
        new BigDecimal("3"),
        Direction.HIGHER_IS_BETTER,
        true,
        scale);
    assertThat(points.points()).isEqualByComparingTo("7");
  }

  @Test
  void equal_goalposts_and_upside_down_scales_are_mistakes_of_the_caller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MinMax.points(
            BigDecimal.ONE,
            BigDecimal.ONE,
            new BigDecimal("1.0"),
            Direction.HIGHER_IS_BETTER,
            true,
            Scale.HUNDRED));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scale(BigDecimal.TEN, BigDecimal.TEN));
  }
}
