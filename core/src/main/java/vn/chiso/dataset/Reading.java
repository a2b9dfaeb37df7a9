package vn.chiso.dataset;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.text.Numbers;

/**
 * What was made of a number that was typed.
 *
 * @param typed what was typed
 * @param value the number, null where it isn't understood
 * @param notation how it was written, or why it isn't understood
 */
record Reading(String typed, @Nullable BigDecimal value, Notation notation) {

  /** How a number was written, or why it isn't understood. */
  enum Notation {
    PLAIN("", Severity.INFO),
    VIETNAMESE("number.vietnamese-notation", Severity.WARNING),
    ENGLISH("number.english-notation", Severity.WARNING),
    SPACED("number.spaces", Severity.WARNING),
    EMPTY("value.empty", Severity.WARNING),
    AMBIGUOUS("number.ambiguous", Severity.ERROR),
    OUT_OF_RANGE("number.out-of-range", Severity.ERROR),
    PERCENT("number.percent", Severity.ERROR),
    UNIT("number.unit", Severity.ERROR),
    OTHER_DIGITS("number.other-digits", Severity.ERROR),
    NO_NUMBER("number.not-a-number", Severity.ERROR);

    private final String check;
    private final Severity severity;

    Notation(String check, Severity severity) {
      this.check = check;
      this.severity = severity;
    }
  }

  /**
   * Whether it tells that a comma is the decimal mark, or that points stand between groups of
   * digits.
   */
  boolean isVietnamese() {
    return notation == Notation.VIETNAMESE
        || (notation == Notation.SPACED && typed.indexOf(',') >= 0);
  }

  /**
   * What a person should know about it: nothing where it was written as it should be.
   *
   * @param column the name of the column
   */
  List<Finding> findings(Place place, String column) {
    if (notation == Notation.PLAIN) {
      return List.of();
    }
    Object[] arguments = notation == Notation.AMBIGUOUS
        ? new Object[] {typed, column, typed.replaceAll("[.,]", ""), typed.replace(',', '.') + '0'}
        : new Object[] {typed, column, value == null ? "" : Numbers.plain(value)};
    return List.of(Problems.finding(notation.check, notation.severity, place, arguments));
  }
}
