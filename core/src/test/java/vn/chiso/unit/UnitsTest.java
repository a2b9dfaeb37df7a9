package vn.chiso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class UnitsTest {
  private static String factor(Units units, String above, String below, String wanted) {
    return units
        .unit(above)
        .over(units.unit(below))
        .to(units.unit(wanted))
        .map(Object::toString)
        .orElse("none");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "units.csv", useHeadersInDisplayName = true, emptyValue = "")
  void dividing_gives_the_unit_declared_after_a_factor_or_not_at_all(
      String above, String below, @Nullable String declared, String factor) {
    assertThat(factor(Units.standard(), above, below, declared == null ? "" : declared))
        .isEqualTo(factor);
  }

  @Test
  void words_may_mean_multiples_and_quotients_in_any_order() {
    Units forth = Units.standard()
        .with("suất", BigDecimal.valueOf(2), "triệu đồng")
        .with("gói", BigDecimal.TEN, "suất")
        .with("mức", BigDecimal.valueOf(3), "gói/người");
    Units back = Units.standard()
        .with("mức", BigDecimal.valueOf(3), "gói/người")
        .with("gói", BigDecimal.TEN, "suất")
        .with("suất", BigDecimal.valueOf(2), "triệu đồng");
    for (Units units : List.of(forth, back)) {
      assertThat(factor(units, "gói", "người", "đồng/dân")).isEqualTo("20000000");
      assertThat(factor(units, "mức", "", "đồng/người")).isEqualTo("60000000");
    }
  }

  @Test
  void what_standard_words_rest_on_may_be_explained_further() {
    Units units = Units.standard().with("kg", BigDecimal.valueOf(1000), "gam");
    assertThat(factor(units, "tấn", "người", "gam/người")).isEqualTo("1000000");
  }

  @Test
  void no_word_is_explained_by_itself() {
    Units units = Units.standard().with("a", BigDecimal.ONE, "triệu b/người");
    assertThat(units.isCircular("b", "10 a")).isTrue();
    assertThat(units.isCircular("b", "c/a")).isTrue();
    assertThat(units.isCircular("b", "b lớn")).isTrue();
    assertThat(units.isCircular("m2", "ha đất")).isTrue();
    assertThat(units.isCircular("b", "c")).isFalse();
    assertThatThrownBy(() -> units.with("b", BigDecimal.ONE, "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_pack_may_say_what_its_words_mean() {
    Units units = Units.standard()
        .with("sào", BigDecimal.valueOf(360), "m2")
        .with("xã, phường", BigDecimal.ONE, "đơn vị");
    assertThat(factor(units, "sào", "ha", "%")).isEqualTo("18/5");
    assertThat(factor(units, "xã, phường", "đơn vị cấp xã", "lần")).isEqualTo("1");
    assertThatThrownBy(() -> units.with("x", BigDecimal.ZERO, "m2"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
