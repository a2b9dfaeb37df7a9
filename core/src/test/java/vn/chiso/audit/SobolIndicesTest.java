package vn.chiso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Sobol indices of functions of which they are known exactly. */
class SobolIndicesTest {
  private static final SobolIndices.Bootstrap BOOTSTRAP = new SobolIndices.Bootstrap(200, 0.95, 11);

  @Test
  void indices_of_the_Ishigami_function_are_the_analytic_ones() {
    double a = 7;
    double b = 0.1;
    SobolIndices indices = indices(3, 16_384, x -> {
      double[] angle = {angle(x[0]), angle(x[1]), angle(x[2])};
      return Math.sin(angle[0])
          + a * Math.pow(Math.sin(angle[1]), 2)
          + b * Math.pow(angle[2], 4) * Math.sin(angle[0]);
    });
    double four = Math.pow(Math.PI, 4);
    double first = Math.pow(1 + b * four / 5, 2) / 2;
    double second = a * a / 8;
    double together = 8 * b * b * four * four / 225;
    double all = first + second + together;
    double[] firstOrder = {first / all, second / all, 0};
    double[] total = {(first + together) / all, second / all, together / all};
    for (int i = 0; i < 3; i++) {
      assertThat(value(indices.all(BOOTSTRAP).get(i).first()))
          .isCloseTo(firstOrder[i], within(0.005));
      assertThat(value(indices.all(BOOTSTRAP).get(i).total())).isCloseTo(total[i], within(0.005));
    }
  }

  @Test
  void intervals_hold_the_estimate_and_shrink_with_more_points() {
    ToDoubleFunction<double[]> sum = x -> x[0] + 2 * x[1];
    double before = 1;
    for (int points : new int[] {128, 2048}) {
      Estimate estimate = indices(2, points, sum).all(BOOTSTRAP).get(1).first();
      double low = ((Statistic.Known) estimate.low()).value();
      double high = ((Statistic.Known) estimate.high()).value();
      // 4/5 of the variance comes from the second.
      assertThat(value(estimate)).isBetween(low, high).isCloseTo(0.8, within(0.05));
      assertThat(high - low).isLessThan(before);
      before = (high - low) / 2;
    }
  }

  @Test
  void what_never_varies_has_a_reason_instead() {
    Estimate estimate = indices(2, 64, x -> 3).all(BOOTSTRAP).get(0).total();
    assertThat(estimate.value()).isEqualTo(Statistic.none(Lack.NO_VARIATION));
    assertThat(estimate.low()).isEqualTo(Statistic.none(Lack.NO_VARIATION));
  }

  @Test
  void points_fill_each_dimension_evenly_and_depend_on_the_seed() {
    SobolDesign design = SobolDesign.of(64, 2, 5);
    int[] filled = new int[64];
    for (int i = 0; i < 64; i++) {
      filled[(int) (design.first(i)[0] * 64)]++;
    }
    assertThat(Arrays.stream(filled).max().orElseThrow()).isLessThanOrEqualTo(2);
    assertThat(SobolDesign.of(64, 2, 6).first(0)).isNotEqualTo(design.first(0));
    assertThat(design.mixed(3, 1)).containsExactly(design.first(3)[0], design.second(3)[1]);
  }

  private static SobolIndices indices(int factors, int points, ToDoubleFunction<double[]> model) {
    SobolDesign design = SobolDesign.of(points, factors, 1);
    double[] first = new double[points];
    double[] second = new double[points];
    double[][] mixed = new double[factors][points];
    for (int i = 0; i < points; i++) {
      first[i] = model.applyAsDouble(design.first(i));
      second[i] = model.applyAsDouble(design.second(i));
      for (int factor = 0; factor < factors; factor++) {
        mixed[factor][i] = model.applyAsDouble(design.mixed(i, factor));
      }
    }
    return new SobolIndices(first, second, mixed);
  }

  private static double angle(double share) {
    return Math.PI * (2 * share - 1);
  }

  private static double value(Estimate estimate) {
    return ((Statistic.Known) estimate.value()).value();
  }
}
