package vn.chiso.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

class NumberReaderTest {
  private static final Place HERE = Place.of(Origin.line("data.csv", 2));

  private static List<Finding> findings(String typed) {
    return new NumberReader().read(typed).findings(HERE, "value");
  }

  @ParameterizedTest
  @CsvSource({
    "1234.5, 1234.5",
    "-3, -3",
    "+3, 3",
    "1.2e6, 1200000",
    "1E-3, 0.001",
    "0, 0",
    "-0.0, 0",
    "007, 7",
    "1.234, 1.234",
    "1.50, 1.5",
    "\u22125, -5",
    "1e30, 1000000000000000000000000000000",
    "1234567890123456789012345678901, 1234567890123456789012345678901"
  })
  void plain_numbers_are_read_without_a_word(String typed, BigDecimal value) {
    assertThat(new NumberReader().read(typed).value()).isEqualByComparingTo(value);
    assertThat(findings(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234,5   | 1234.5  | number.vietnamese-notation",
        "0,2       | 0.2     | number.vietnamese-notation",
        "0,234     | 0.234   | number.vietnamese-notation",
        "1234,567  | 1234.567| number.vietnamese-notation",
        "1.234,567 | 1234.567| number.vietnamese-notation",
        "-12,5     | -12.5   | number.vietnamese-notation",
        "1.234.567 | 1234567 | number.vietnamese-notation",
        "1,234.5   | 1234.5  | number.english-notation",
        "1,234,567 | 1234567 | number.english-notation",
        "1 234 567 | 1234567 | number.spaces",
        "1 234,5   | 1234.5  | number.spaces",
        "1\u00A0234\u00A0567 | 1234567 | number.spaces",
        "1\u2009234| 1234    | number.spaces",
        "1\u202F234.5 | 1234.5 | number.spaces"
      })
  void other_notations_are_understood_with_a_warning_that_says_how(
      String typed, BigDecimal value, String check) {
    assertThat(new NumberReader().read(typed).value()).isEqualByComparingTo(value);
    assertThat(findings(typed)).singleElement().satisfies(finding -> {
      assertThat(finding.check()).isEqualTo(check);
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.message().vi())
          .contains("“" + typed + "”")
          .contains(value.toPlainString());
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234 | number.ambiguous",
        "-12,345 | number.ambiguous",
        "NaN | number.not-a-number",
        "Infinity | number.not-a-number",
        "- | number.not-a-number",
        "không có | number.not-a-number",
        ".5 | number.not-a-number",
        "5. | number.not-a-number",
        "1..2 | number.not-a-number",
        "12.34.56 | number.not-a-number",
        "1.23,4,5 | number.not-a-number",
        "12/2022 | number.not-a-number",
        "2.2.4 | number.not-a-number",
        "1 23 | number.not-a-number",
        "12% | number.percent",
        "12,5 % | number.percent",
        "100 tỷ | number.unit",
        "5000đ | number.unit",
        "$5 | number.unit",
        "12 VND | number.unit",
        "1O0 | number.unit",
        "1e400 | number.out-of-range",
        "1e31 | number.out-of-range",
        "1e-31 | number.out-of-range",
        "1e99999999999 | number.out-of-range",
        "0.12345678901234567890123456789012345 | number.out-of-range",
        "１２３ | number.other-digits",
        "٣ | number.other-digits"
      })
  void what_is_no_number_or_more_than_one_is_refused_with_a_hint(String typed, String check) {
    assertThat(new NumberReader().read(typed).value()).isNull();
    assertThat(findings(typed)).singleElement().satisfies(finding -> {
      assertThat(finding.check()).isEqualTo(check);
      assertThat(finding.severity()).isEqualTo(Severity.ERROR);
      assertThat(finding.message().vi()).contains(typed);
      assertThat(finding.instruction().vi()).isNotEmpty();
    });
  }

  @Test
  void an_empty_cell_is_a_figure_not_supplied() {
    assertThat(findings("")).singleElement().satisfies(finding -> {
      assertThat(finding.check()).isEqualTo("value.empty");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    });
  }

  @Test
  void an_ambiguous_number_comes_with_both_ways_to_write_it() {
    assertThat(findings("1,234").get(0).instruction().vi())
        .contains("ghi 1234;")
        .contains("1.2340");
    assertThat(new NumberReader().read("1.2340").value()).isEqualTo("1.234");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0,2", "1.234,5", "1.234.567", "1 234,5"})
  void beside_vietnamese_numbers_a_point_before_three_digits_is_ambiguous(String neighbour) {
    NumberReader reader = NumberReader.of(Stream.of("7", neighbour));

    assertThat(reader.read("1.234").value()).isNull();
    assertThat(reader.read("1.234").findings(HERE, "value"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.check()).isEqualTo("number.ambiguous"));
    assertThat(reader.read("0.234").value()).isEqualTo("0.234");
    assertThat(reader.read("1234.567").value()).isEqualTo("1234.567");
    assertThat(reader.read("1.23").value()).isEqualTo("1.23");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "1.5", "1,234.5", "1,234,567", "1 234", "1,234", "abc"})
  void beside_other_numbers_a_point_is_a_decimal_point(String neighbour) {
    assertThat(NumberReader.of(Stream.of(neighbour)).read("1.234").value()).isEqualTo("1.234");
  }

  @Test
  void a_very_long_number_is_refused_without_being_computed() {
    assertThat(new NumberReader().read("9".repeat(1_000_000)).notation())
        .isEqualTo(Reading.Notation.OUT_OF_RANGE);
    assertThat(new NumberReader().read("x".repeat(1_000_000)).notation())
        .isEqualTo(Reading.Notation.NO_NUMBER);
  }

  @Test
  void long_or_broken_text_is_quoted_in_one_short_line() {
    String message =
        findings("a\nb\u001b[31m" + "x".repeat(500)).get(0).message().vi();

    assertThat(message)
        .hasSizeLessThan(120)
        .doesNotContain("\n")
        .doesNotContain("\u001b")
        .contains("…");
  }
}
