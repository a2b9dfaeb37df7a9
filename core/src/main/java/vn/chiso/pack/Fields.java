package vn.chiso.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Numbers;
import vn.chiso.text.Text;

/**
 * Named texts of a row or a YAML mapping, read as what they should be.
 *
 * <p>What can't be read is reported and replaced by some value of the right type, so that reading
 * goes on; the pack isn't used then.
 */
abstract class Fields {
  /** What is less isn't a year, which is told where it stands. */
  private static final int FIRST_YEAR = 1900;
  /** Years an edition may be late. */
  private static final int LONGEST_WAIT = 3;

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final String file;
  private final Problems problems;
  private boolean sound = true;

  Fields(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The line these fields begin on. */
  abstract int line();

  /** The line a field stands on. */
  abstract int line(String name);

  /** The text of a field, without spaces around it; empty if there is none. */
  abstract String text(String name);

  /** Whether a problem with that field would only repeat one already reported. */
  abstract boolean isHopeless(String name);

  final String file() {
    return file;
  }

  /** Whether nothing has been found wrong with these fields so far. */
  final boolean isSound() {
    return sound;
  }

  final void report(String name, String key, Object... arguments) {
    sound = false;
    if (!isHopeless(name)) {
      problems.report(file, line(name), key, arguments);
    }
  }

  final Problems problems() {
    return problems;
  }

  final String required(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      report(name, "field.empty", name);
    }
    return text;
  }

  /** A name in both languages, from {@code name_vi} and {@code name_en}. */
  final Text name() {
    return new Text(required("name_vi"), required("name_en"));
  }

  final String slug(String name) {
    String text = required(name);
    if (!text.isEmpty() && !SLUG.matcher(text).matches()) {
      report(name, "field.slug", name, text);
    }
    return text;
  }

  final BigDecimal number(String name) {
    return parse(name, required(name)).orElse(BigDecimal.ONE);
  }

  final Optional<BigDecimal> numberIfAny(String name) {
    return parse(name, text(name));
  }

  final BigDecimal number(String name, BigDecimal least, BigDecimal most) {
    return inRange(name, parse(name, required(name)), least, most).orElse(least);
  }

  final Optional<BigDecimal> numberIfAny(String name, BigDecimal least, BigDecimal most) {
    return inRange(name, parse(name, text(name)), least, most);
  }

  final int whole(String name, int least, int most) {
    BigDecimal number = number(name, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    if (number.stripTrailingZeros().scale() > 0) {
      report(name, "field.whole", name, text(name));
    }
    return number.intValue();
  }

  private Optional<BigDecimal> parse(String name, String text) {
    Optional<BigDecimal> number = Numerals.parse(text);
    if (number.isEmpty() && !text.isEmpty()) {
      report(name, "field.number", name, text, Numerals.plainForm(text).orElse("1234.5"));
    }
    return number;
  }

  private Optional<BigDecimal> inRange(
      String name, Optional<BigDecimal> number, BigDecimal least, BigDecimal most) {
    if (number.isPresent()
        && (number.get().compareTo(least) < 0 || number.get().compareTo(most) > 0)) {
      report(name, "field.range", name, text(name), Numbers.plain(least), Numbers.plain(most));
    }
    return number;
  }

  final <T> T word(String name, Map<String, T> words) {
    String text = required(name);
    if (!text.isEmpty() && !words.containsKey(text)) {
      report(name, "field.word", name, text, Suggestion.of(text, words.keySet()));
    }
    T fallback = words.values().iterator().next();
    return words.getOrDefault(text, fallback);
  }

  final Provenance provenance() {
    return word("provenance", Words.PROVENANCE);
  }

  final String source() {
    return required("source");
  }

  /** The parts of a list separated by semicolons. */
  final List<String> list(String name) {
    return Arrays.stream(text(name).split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The day something about the data of a year has to be done; reports one that can't be. */
  final Optional<LocalDate> deadline(String name, int dataYear) {
    Optional<LocalDate> date = date(name);
    date.map(LocalDate::getYear)
        .filter(year -> dataYear >= FIRST_YEAR)
        .filter(year -> year <= dataYear || year > dataYear + LONGEST_WAIT)
        .ifPresent(year -> report(
            name,
            year <= dataYear ? "field.deadline-early" : "field.deadline-late",
            name,
            text(name),
            dataYear));
    return date;
  }

  final Optional<LocalDate> date(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      report(name, "field.date", name, text);
      return Optional.empty();
    }
  }
}
