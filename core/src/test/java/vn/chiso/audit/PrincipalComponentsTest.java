package vn.chiso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Principal components of the iris, whose figures are in every textbook. */
class PrincipalComponentsTest {
  private final List<Components.Component> components =
      PrincipalComponents.of(Iris.series()).components();

  @Test
  void eigenvalues_are_those_of_R() {
    // prcomp(iris[, 1:4], scale. = TRUE): standard deviations, to the digits R prints.
    double[] deviations = {1.7083611, 0.9560494, 0.3830886, 0.1439265};
    for (int i = 0; i < deviations.length; i++) {
      assertThat(Math.sqrt(components.get(i).eigenvalue())).isCloseTo(deviations[i], within(5e-8));
    }
    assertThat(PrincipalComponents.of(Iris.series()).relevant()).isEqualTo(1);
  }

  @Test
  void shares_are_those_of_R_and_sum_to_one() {
    assertThat(components)
        .extracting(each -> Math.round(each.share() * 1e4) / 1e4)
        .containsExactly(0.7296, 0.2285, 0.0367, 0.0052);
    assertThat(components.stream().mapToDouble(Components.Component::share).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void loadings_are_those_of_R_times_the_deviation() {
    // The first column of prcomp's rotation; the greatest loading is made positive.
    double[] rotation = {0.5210659, -0.2693474, 0.5804131, 0.5648565};
    for (int i = 0; i < rotation.length; i++) {
      assertThat(components.get(0).loadings().get(i))
          .isCloseTo(rotation[i] * 1.7083611, within(2e-7));
    }
  }

  @Test
  void components_give_the_correlations_back() {
    double[][] iris = Iris.series();
    for (int one = 0; one < iris.length; one++) {
      for (int other = 0; other < iris.length; other++) {
        double sum = 0;
        for (Components.Component component : components) {
          sum += component.loadings().get(one) * component.loadings().get(other);
        }
        assertThat(sum).isCloseTo(Correlations.pearson(iris[one], iris[other]), within(1e-12));
      }
    }
  }
}
