package vn.chiso.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class NumbersTest {
  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void people_read_numbers_in_the_way_of_their_language() {
    assertThat(Numbers.format(number("1234.5"), Language.VI)).isEqualTo("1.234,5");
    assertThat(Numbers.format(number("1234.5"), Language.EN)).isEqualTo("1,234.5");
    assertThat(Numbers.format(number("-1234567.890"), Language.VI)).isEqualTo("-1.234.567,89");
    assertThat(Numbers.format(number("123"), Language.VI)).isEqualTo("123");
  }

  @Test
  void a_fixed_number_of_decimals_is_shown_whole() {
    assertThat(Numbers.format(number("58.9"), 2, Language.VI)).isEqualTo("58,90");
    assertThat(Numbers.format(number("999.995"), 2, Language.VI)).isEqualTo("1.000,00");
  }

  @Test
  void machines_read_plain_numbers() {
    assertThat(Numbers.plain(number("1.2E+6"))).isEqualTo("1200000");
    assertThat(Numbers.plain(number("0E-20"))).isEqualTo("0");
    assertThat(Numbers.plain(number("58.90"))).isEqualTo("58.9");
  }
}
