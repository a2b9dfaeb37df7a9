package vn.chiso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoiseTest {
  private static Ratio ratio(String name, double value) {
    return new Ratio(name, value, value, value, null, Guarded.NO);
  }

  @Test
  void a_run_whose_controls_agree_is_quiet() {
    assertThat(Noise.in(
            List.of(ratio(Noise.CONTROL + "63", 1.2), ratio(Noise.CONTROL + "1,000", 0.85))))
        .isEmpty();
  }

  @Test
  void a_control_off_either_way_is_noise() {
    List<Ratio> off =
        List.of(ratio(Noise.CONTROL + "63", 1.3), ratio(Noise.CONTROL + "1,000", 0.7));
    assertThat(Noise.in(off)).isEqualTo(off);
  }

  @Test
  void other_ratios_may_be_anything() {
    assertThat(Noise.in(List.of(ratio("ours ÷ maps", 5)))).isEmpty();
  }
}
