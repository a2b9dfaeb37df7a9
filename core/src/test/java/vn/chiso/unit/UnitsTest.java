package vn.chiso.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  @CsvSource({
    "triệu đồng,      người,             triệu đồng/người,              1",
    "triệu đồng,      người,             đồng/người,                    1000000",
    "triệu đồng,      người,             tỷ đồng/nghìn dân,             1",
    "đồng,            người,             nghìn tỷ đồng/triệu người,     1/1000000",
    "tổ chức,         người,             tổ chức/10.000 dân,            10000",
    "doanh nghiệp,    doanh nghiệp,      '%',                           100",
    "doanh nghiệp,    doanh nghiệp mới,  doanh nghiệp/1.000 doanh nghiệp, 1000",
    "sản phẩm,        đơn vị,            sản phẩm/đơn vị cấp xã,        1",
    "ha,              km²,               '%',                           1",
    "người (toàn thời gian), người,      người/10.000 dân,              10000",
    "Thousand seats,  Thousands,         seats,                         1",
    "'1,000 USD',     person,            USD per person,                1000",
    "ha,              ha,                '',                            1",
    "kg,              ha,                tấn/km2,                       1/10",
  })
  void dividing_gives_a_unit_and_a_factor(
      String above, String below, String wanted, String factor) {
    assertThat(factor(Units.standard(), above, below, wanted)).isEqualTo(factor);
  }

  @ParameterizedTest
  @CsvSource({
    "triệu đồng, người, người/triệu đồng",
    "triệu đồng, người, triệu đồng",
    "tổ chức,    người, '%'",
    "người,      ha,    tổ chức/ha",
    "người,      hộ,    người/hộ/năm",
    "người,      ngườ,  '%'",
  })
  void what_does_not_fit_has_no_factor(String above, String below, String wanted) {
    assertThat(factor(Units.standard(), above, below, wanted)).isEqualTo("none");
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
