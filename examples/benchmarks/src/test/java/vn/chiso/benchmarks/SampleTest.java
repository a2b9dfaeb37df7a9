package vn.chiso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static final Offset<Double> EXACT = within(1e-12);

  private static Sample sample(double... values) {
    return Sample.of("time", "µs", values);
  }

  @Test
  void the_median_does_not_depend_on_the_order() {
    assertThat(sample(5, 1, 3).median()).isEqualTo(3, EXACT);
    assertThat(sample(4, 1, 3, 2).median()).isEqualTo(2.5, EXACT);
  }

  @Test
  void quartiles_lie_between_values() {
    Sample sample = sample(1, 2, 3, 4);
    assertThat(sample.low()).isEqualTo(1.75, EXACT);
    assertThat(sample.high()).isEqualTo(3.25, EXACT);
  }

  @Test
  void a_single_value_has_no_spread() {
    Sample sample = sample(7);
    assertThat(sample.low()).isEqualTo(sample.high());
  }

  @Test
  void a_ratio_is_as_uncertain_as_both_samples() {
    Ratio ratio = sample(8, 8, 10, 12, 12).over(sample(4, 4, 5, 6, 6), "one ÷ other");
    assertThat(ratio.value()).isEqualTo(2, EXACT);
    assertThat(ratio.low()).isEqualTo(8.0 / 6, EXACT);
    assertThat(ratio.high()).isEqualTo(3, EXACT);
  }

  @Test
  void a_sample_of_nothing_is_refused() {
    assertThatThrownBy(() -> sample())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("time");
  }
}
