package vn.chiso.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {
  @Test
  void what_steers_or_turns_the_writing_is_left_out() {
    assertThat(SafeText.plain("a\u0000b\u001B[31m\u202Ec\u2066\u200F\r\n\td\u0085"))
        .isEqualTo("ab[31mc\n\td");
  }

  @Test
  void what_xml_cannot_hold_is_shown_as_lost() {
    assertThat(SafeText.plain("a\uD800b\uFFFEc\uD83D\uDE00"))
        .isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00");
    assertThat(SafeText.line("x\uDC00")).isEqualTo("x\uFFFD");
  }

  @Test
  void a_line_is_composed_and_has_single_blanks() {
    assertThat(SafeText.line("  Hưng\u200B Yên\r\n\tti\u0309nh ")).isEqualTo("Hưng Yên tỉnh");
  }

  @Test
  void text_in_html_is_neither_tag_nor_attribute_nor_entity() {
    assertThat(SafeText.html("<b a='x' b=\"y\">&amp;"))
        .isEqualTo("&lt;b a=&#39;x&#39; b=&quot;y&quot;&gt;&amp;amp;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+84 321", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "--1", "+1,5", "-"})
  void a_spreadsheet_would_run_these(String text) {
    assertThat(SafeText.isLikeFormula(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1.5", "+3", "a=1", "'=1", "— thiếu", " =1", "7.1-2"})
  void a_spreadsheet_would_not_run_these(String text) {
    assertThat(SafeText.isLikeFormula(text)).isFalse();
  }
}
