package vn.chiso.dataset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.finding.Severity;
import vn.chiso.text.Numbers;

/**
 * The cells of a row as what they mean; remembers whether all of them made sense. Not thread-safe.
 */
final class Cells {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern RANK = Pattern.compile("[1-9]\\d{0,4}");
  private static final Pattern YEAR = Pattern.compile("19\\d\\d|20\\d\\d|2100");

  private static final int DIGITS_OF_A_GROUP = 3;

  private final Row row;
  private final NumberReader numbers;
  private final Problems problems;
  private boolean sound = true;

  Cells(Row row, NumberReader numbers, Problems problems) {
    this.row = row;
    this.numbers = numbers;
    this.problems = problems;
  }

  /** Whether nothing was wrong with the row so far. */
  boolean areSound() {
    return sound && row.faulty().isEmpty();
  }

  String text(String column) {
    return row.text(column);
  }

  /** A cell that must not be empty. */
  String required(String column) {
    if (row.text(column).isEmpty()) {
      fault("cell.missing", column, column);
    }
    return row.text(column);
  }

  /** The codes in a cell. */
  List<String> list(String column) {
    return Arrays.stream(row.text(column).split(";"))
        .map(CellText::clean)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  /** The year of the row, or the one given where it states none; 0 if there is no year. */
  int year(int unlessStated) {
    String typed = row.text("year");
    if (YEAR.matcher(typed).matches()) {
      return Integer.parseInt(typed);
    }
    if (!typed.isEmpty()) {
      fault("year.invalid", "year", typed);
      return 0;
    }
    return unlessStated;
  }

  <E> E word(String column, Words<E> words, E unlessStated) {
    String typed = row.text(column);
    if (typed.isEmpty()) {
      return unlessStated;
    }
    E meaning = words.meaning(typed);
    if (meaning == null) {
      fault(
          "word.unknown",
          column,
          typed,
          column,
          List.copyOf(words.all()),
          Problems.suggestion(typed, words.all()));
      return unlessStated;
    }
    return meaning;
  }

  /** The SHA-256 of a file; in lower case. */
  String digest(String column) {
    String typed = row.text(column);
    if (typed.isEmpty() || SHA_256.matcher(typed).matches()) {
      return typed.toLowerCase(Locale.ROOT);
    }
    fault("sha256.invalid", column, typed);
    return "";
  }

  /** A day, as year-month-day. */
  @Nullable
  LocalDate date(String column) {
    return date(column, "date.invalid");
  }

  private @Nullable LocalDate date(String column, String otherwise) {
    String typed = row.text(column);
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      fault(otherwise, column, typed, column);
      return null;
    }
  }

  /** A day, as year-month-day or as people write it in Viet Nam. */
  @Nullable
  LocalDate writtenDate(String column) {
    String typed = row.text(column);
    LocalDate written = DateWords.read(typed);
    if (written == null) {
      return date(column, "date.unclear");
    }
    problems.add(
        "date.day-first", Severity.INFO, row.place(column), typed, written, written.toString());
    return written;
  }

  /** A rank, from 1; null where there is none. */
  @Nullable
  Integer rank(String column) {
    String typed = row.text(column);
    if (typed.isEmpty() || RANK.matcher(typed).matches()) {
      return typed.isEmpty() ? null : Integer.valueOf(typed);
    }
    fault("rank.invalid", column, typed);
    return null;
  }

  /** A number that may be missing. */
  @Nullable
  BigDecimal number(String column) {
    if (row.faulty().contains(column)
        || (row.text(column).isEmpty() && !row.text("typed").isEmpty())) {
      return null;
    }
    String typed = row.text(column);
    Reading reading =
        row.literals().contains(column) ? NumberReader.readAlone(typed) : numbers.read(typed);
    problems.addAll(reading.findings(row.place(column), column), row.place(column));
    return reading.value();
  }

  /**
   * A figure, as it was typed: what stands beside it as typed, where what stands in its own column
   * was made of that.
   */
  @Nullable
  BigDecimal figure(String column) {
    String typed = row.text("typed");
    BigDecimal number = number(column);
    if (typed.isEmpty()) {
      maybeThousands(column, row.text(column), number);
      return number;
    }
    Reading reading = NumberReader.readAlone(typed);
    if (number == null) {
      refused(column, reading);
    } else if (reading.value() == null || reading.value().compareTo(number) != 0) {
      problems.add("value.not-as-typed", Severity.INFO, row.place(column), typed, number);
    } else {
      problems.addAll(reading.findings(row.place(column), column), row.place(column));
      maybeThousands(column, typed, number);
    }
    return number;
  }

  private void refused(String column, Reading typed) {
    if (typed.value() == null) {
      problems.addAll(typed.findings(row.place(column), column), row.place(column));
    } else {
      fault("value.refused", column, typed.typed());
    }
  }

  /** Said if the point of a number may have been meant to stand between thousands. */
  private void maybeThousands(String column, String typed, @Nullable BigDecimal number) {
    if (number != null && !row.literals().contains(column) && NumberReader.mayBeThousands(typed)) {
      problems.warning(
          "number.maybe-thousands",
          row.place(column),
          typed,
          Numbers.asPublished(number.setScale(DIGITS_OF_A_GROUP)),
          typed.replace(".", ""),
          typed + '0');
    }
  }

  /** A number without which the row means nothing. */
  @Nullable
  BigDecimal requiredNumber(String column) {
    return required(column).isEmpty() ? null : number(column);
  }

  /** Something is wrong with a cell; said unless something was said of it already. */
  void fault(String check, String column, Object... arguments) {
    sound = false;
    if (!row.faulty().contains(column)) {
      problems.error(check, row.place(column), arguments);
    }
  }
}
