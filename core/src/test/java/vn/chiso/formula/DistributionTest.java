package vn.chiso.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {
  private static final BigDecimal TINY = new BigDecimal("1e-12");

  private static List<BigDecimal> numbers(String... numbers) {
    return Arrays.stream(numbers).map(BigDecimal::new).toList();
  }

  private static BigDecimal known(Figure figure) {
    return ((Figure.Known) figure).value();
  }

  @Test
  void one_huge_value_moves_neither_the_median_nor_the_median_distance() {
    Distribution plain = Distribution.of(numbers("1", "2", "3", "4", "5"));
    Distribution slip = Distribution.of(numbers("1", "2", "3", "4", "5000000"));

    assertThat(slip.median()).isEqualTo(plain.median()).isEqualTo("3");
    assertThat(slip.medianDistance()).isEqualTo(plain.medianDistance()).isEqualTo("1");
  }

  @Test
  void an_even_number_of_values_has_the_mean_of_the_middle_two_as_median() {
    assertThat(Distribution.of(numbers("4", "1", "2", "10")).median()).isEqualTo("3");
  }

  @Test
  void the_distance_is_in_robust_standard_deviations() {
    Distribution values = Distribution.of(numbers("1", "2", "3", "4", "100"));

    assertThat(known(values.distance(new BigDecimal("100"))))
        .isCloseTo(new BigDecimal("65.425603669230"), within(new BigDecimal("1e-9")));
    assertThat(known(values.distance(new BigDecimal("3")))).isZero();
  }

  /** Computed with scipy 1.x: skew(bias=False), kurtosis(bias=False). */
  @Test
  void skewness_and_kurtosis_are_those_of_other_software() {
    Distribution far = Distribution.of(numbers("1", "2", "3", "4", "100"));
    Distribution near =
        Distribution.of(numbers("2.5", "3.1", "4.7", "5.0", "5.2", "6.8", "7.7", "9.9"));

    assertThat(known(far.skewness())).isCloseTo(new BigDecimal("2.232395911636458"), within(TINY));
    assertThat(known(far.kurtosis())).isCloseTo(new BigDecimal("4.986865957200654"), within(TINY));
    assertThat(known(near.skewness()))
        .isCloseTo(new BigDecimal("0.5603932873708171"), within(TINY));
    assertThat(known(near.kurtosis()))
        .isCloseTo(new BigDecimal("-0.09308733395665238"), within(TINY));
  }

  @Test
  void the_order_of_the_values_never_matters() {
    List<BigDecimal> values = numbers("0.1", "0.2", "0.7", "12.345", "-3", "8");
    List<BigDecimal> reversed = new ArrayList<>(values);
    Collections.reverse(reversed);

    assertThat(Distribution.of(values).skewness())
        .isEqualTo(Distribution.of(reversed).skewness());
    assertThat(Distribution.of(values).kurtosis())
        .isEqualTo(Distribution.of(reversed).kurtosis());
  }

  @Test
  void equal_values_have_no_shape() {
    Distribution equal = Distribution.of(numbers("7", "7.0", "7", "7"));

    assertThat(equal.skewness()).isInstanceOf(Figure.Undefined.class);
    assertThat(equal.kurtosis()).isInstanceOf(Figure.Undefined.class);
    assertThat(equal.distance(new BigDecimal("8"))).isInstanceOf(Figure.Undefined.class);
  }

  @Test
  void too_few_values_have_no_shape_and_none_no_distribution() {
    assertThat(Distribution.of(numbers("1", "2")).skewness()).isInstanceOf(Figure.Undefined.class);
    assertThat(Distribution.of(numbers("1", "2", "4")).kurtosis())
        .isInstanceOf(Figure.Undefined.class);
    assertThatThrownBy(() -> Distribution.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
