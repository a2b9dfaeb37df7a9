package vn.chiso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static Ratio ratio(double value) {
    return new Ratio("ours ÷ maps", value, value * 0.95, value * 1.05, null, Guarded.NO);
  }

  private static List<String> worse(Ratio before, Ratio now) {
    return Guard.worse(List.of(before), List.of(now), true);
  }

  @Test
  void nothing_is_worse_if_nothing_changed() {
    assertThat(worse(ratio(2).smallerIsBetter(), ratio(2).smallerIsBetter())).isEmpty();
  }

  @Test
  void a_ratio_that_grew_beyond_tolerance_is_worse() {
    assertThat(worse(ratio(2).smallerIsBetter(), ratio(3).smallerIsBetter()))
        .containsExactly("ours ÷ maps: was 2.000, is 3.000");
  }

  @Test
  void a_ratio_that_grew_within_tolerance_is_not_worse() {
    assertThat(worse(ratio(2).smallerIsBetter(), ratio(2.49).smallerIsBetter())).isEmpty();
  }

  @Test
  void a_ratio_that_fell_is_not_worse() {
    assertThat(worse(ratio(2).smallerIsBetter(), ratio(0.5).smallerIsBetter())).isEmpty();
  }

  @Test
  void a_change_within_the_spread_of_the_measurements_is_not_worse() {
    Ratio wide = new Ratio("ours ÷ maps", 3, 2, 4, null, Guarded.SMALLER_IS_BETTER);
    assertThat(worse(ratio(2).smallerIsBetter(), wide)).isEmpty();
  }

  @Test
  void where_greater_is_better_a_ratio_that_fell_is_worse() {
    assertThat(worse(ratio(1.9).atLeast(1.0), ratio(1.2).atLeast(1.0))).hasSize(1);
    assertThat(worse(ratio(1.2).atLeast(1.0), ratio(1.9).atLeast(1.0))).isEmpty();
  }

  @Test
  void a_target_that_was_met_must_not_be_missed() {
    assertThat(worse(ratio(2.7).atMost(3), ratio(3.2).atMost(3))).hasSize(1);
    assertThat(worse(ratio(1.8).atLeast(1.7), ratio(1.6).atLeast(1.7))).hasSize(1);
  }

  @Test
  void a_target_missed_by_less_than_the_spread_is_forgiven() {
    assertThat(worse(ratio(2.9).atMost(3), ratio(3.1).atMost(3))).isEmpty();
  }

  @Test
  void a_target_missed_before_may_be_missed_again() {
    assertThat(worse(ratio(4).atMost(3), ratio(4.1).atMost(3))).isEmpty();
  }

  @Test
  void what_is_not_ours_is_not_guarded() {
    assertThat(worse(ratio(2), ratio(200))).isEmpty();
  }

  @Test
  void a_ratio_no_longer_measured_is_told_in_a_complete_run() {
    List<Ratio> before = List.of(ratio(2).smallerIsBetter());
    assertThat(Guard.worse(before, List.of(), true))
        .containsExactly("ours ÷ maps: not measured any more");
    assertThat(Guard.worse(before, List.of(), false)).isEmpty();
  }
}
