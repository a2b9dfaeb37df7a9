package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

final class DisplayTest {
  @Test
  void a_letter_with_its_marks_takes_one_column() {
    String composed = "Chỉ số đổi mới";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(Display.width(composed)).isEqualTo(14);
    assertThat(Display.width(decomposed)).isEqualTo(14);
    assertThat(Display.line(decomposed)).isEqualTo(composed);
    assertThat(Display.fit(decomposed, 4)).startsWith("Ch").endsWith("…");
    assertThat(Display.width(Display.fit(decomposed, 4))).isEqualTo(4);
  }

  @Test
  void text_that_is_too_wide_is_cut_and_marked() {
    assertThat(Display.fit("Khánh Hòa", 9)).isEqualTo("Khánh Hòa");
    assertThat(Display.fit("Khánh Hòa", 7)).isEqualTo("Khánh…");
  }

  @Test
  void text_is_wrapped_between_words_and_within_them_only_if_need_be() {
    assertThat(Display.wrap("một hai ba bốn", 7)).containsExactly("một hai", "ba bốn");
    assertThat(Display.wrap("một haibabốnnăm", 5)).containsExactly("một", "haiba", "bốnnă", "m");
    assertThat(Display.wrap("", 5)).containsExactly("");
  }

  @Test
  void what_steers_a_terminal_becomes_a_space() {
    assertThat(Display.line("a\u001B[31m\n b\u009Bc\u202Ed")).isEqualTo("a [31m b c d");
  }
}
