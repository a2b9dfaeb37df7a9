package vn.chiso.formula.impute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Figure;

class ImputationTest {
  private static final Figure NONE = new Figure.Undefined(Figure.Cause.TOO_FEW_VALUES);

  private static List<BigDecimal> numbers(int... values) {
    return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
  }

  private static NavigableMap<Integer, BigDecimal> years() {
    NavigableMap<Integer, BigDecimal> years = new TreeMap<>();
    years.put(2020, BigDecimal.TEN);
    years.put(2023, BigDecimal.valueOf(16));
    return years;
  }

  @Test
  void mean_and_median_are_of_what_is_known() {
    assertThat(Imputation.mean(numbers(1, 2, 9))).isEqualTo(Figure.of(BigDecimal.valueOf(4)));
    assertThat(Imputation.median(numbers(9, 1, 2))).isEqualTo(Figure.of(BigDecimal.valueOf(2)));
    assertThat(Imputation.mean(numbers(5))).isEqualTo(Figure.of(BigDecimal.valueOf(5)));
  }

  @Test
  void nothing_is_made_of_nothing() {
    assertThat(Imputation.mean(List.of())).isEqualTo(NONE);
    assertThat(Imputation.median(List.of())).isEqualTo(NONE);
    assertThat(Imputation.latest(new TreeMap<>(), 2021, 9)).isEqualTo(NONE);
    assertThat(Imputation.linear(new TreeMap<>(), 2021, 9)).isEqualTo(NONE);
  }

  @Test
  void the_latest_figure_is_an_earlier_one_and_not_too_old() {
    assertThat(Imputation.latest(years(), 2022, 2)).isEqualTo(Figure.of(BigDecimal.TEN));
    assertThat(Imputation.latest(years(), 2022, 1)).isEqualTo(NONE);
    assertThat(Imputation.latest(years(), 2020, 5)).isEqualTo(NONE);
  }

  @Test
  void a_line_is_drawn_between_years_or_on_from_the_two_latest() {
    assertThat(Imputation.linear(years(), 2021, 1)).isEqualTo(Figure.of(BigDecimal.valueOf(12)));
    assertThat(Imputation.linear(years(), 2024, 4)).isEqualTo(Figure.of(BigDecimal.valueOf(18)));
    assertThat(Imputation.ends(years(), 2024, 4)).containsExactly(2020, 2023);
  }

  @Test
  void no_line_is_drawn_from_one_year_nor_back_nor_from_years_too_old() {
    assertThat(Imputation.linear(years(), 2023, 9)).isEqualTo(NONE);
    assertThat(Imputation.linear(years(), 2019, 9)).isEqualTo(NONE);
    assertThat(Imputation.linear(years(), 2024, 3)).isEqualTo(NONE);
  }
}
