package vn.chiso.formula.impute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.chiso.formula.Figure;

class ImputationTest {
  private static final NavigableSet<Integer> YEARS = new TreeSet<>(Set.of(2020, 2023));
  private static final Figure NONE = new Figure.Undefined(Figure.Cause.TOO_FEW_VALUES);

  private static List<BigDecimal> numbers(int... values) {
    return Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList();
  }

  private static NavigableMap<Integer, BigDecimal> figures() {
    return new TreeMap<>(Map.of(2020, BigDecimal.TEN, 2023, BigDecimal.valueOf(16)));
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
    assertThat(Imputation.latest(new TreeSet<>(), 2021, 9)).isEmpty();
    assertThat(Imputation.ends(new TreeSet<>(), 2021, 9)).isEmpty();
    assertThat(Imputation.line(new TreeMap<>(), 2021)).isEqualTo(NONE);
  }

  @Test
  void the_latest_figure_is_an_earlier_one_and_not_too_old() {
    assertThat(Imputation.latest(YEARS, 2022, 2)).containsExactly(2020);
    assertThat(Imputation.latest(YEARS, 2022, 1)).isEmpty();
    assertThat(Imputation.latest(YEARS, 2020, 5)).isEmpty();
    assertThat(Imputation.latest(YEARS, 2024, 1)).containsExactly(2023);
  }

  @Test
  void a_line_is_drawn_between_years_or_on_from_the_two_latest() {
    assertThat(Imputation.ends(YEARS, 2021, 1)).containsExactly(2020, 2023);
    assertThat(Imputation.ends(YEARS, 2024, 4)).containsExactly(2020, 2023);
    assertThat(Imputation.line(figures(), 2021)).isEqualTo(Figure.of(BigDecimal.valueOf(12)));
    assertThat(Imputation.line(figures(), 2024)).isEqualTo(Figure.of(BigDecimal.valueOf(18)));
  }

  @Test
  void one_figure_is_carried_on_as_it_is() {
    NavigableMap<Integer, BigDecimal> one = new TreeMap<>(Map.of(2020, BigDecimal.TEN));
    assertThat(Imputation.line(one, 2022)).isEqualTo(Figure.of(BigDecimal.TEN));
  }

  @Test
  void no_line_is_drawn_from_one_year_nor_back_nor_from_years_too_old() {
    assertThat(Imputation.ends(YEARS, 2023, 9)).isEmpty();
    assertThat(Imputation.ends(YEARS, 2019, 9)).isEmpty();
    assertThat(Imputation.ends(YEARS, 2024, 3)).isEmpty();
  }
}
