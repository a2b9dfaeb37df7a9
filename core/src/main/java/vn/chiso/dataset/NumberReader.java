package vn.chiso.dataset;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.dataset.Reading.Notation;
import vn.chiso.formula.Arithmetic;

/**
 * Understands numbers as people type them, and never guesses.
 *
 * <p>{@code 1234.5} is how numbers are meant to be written. {@code 1.234,5}, {@code 1,234.5} and
 * {@code 1 234} are understood with a warning. {@code 1,234} could be two numbers and isn't
 * understood; neither is {@code 1.234} in a file whose other numbers have a decimal comma or points
 * between groups of digits. In other files it is a decimal, but may still not have been meant as
 * one. Immutable and thread-safe.
 */
final class NumberReader {
  private static final int LONGEST = 100;
  private static final int MOST_DIGITS = Arithmetic.CONTEXT.getPrecision();
  private static final int GREATEST_EXPONENT = 30;

  private static final char MINUS = '\u2212';
  private static final String SPACE = "[ \\u00A0\\u2007\\u2008\\u2009\\u202F]";
  private static final String GROUP = "[+-]?[1-9]\\d{0,2}";
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?(?<exponent>\\d+))?");
  private static final Pattern COMMA_AMBIGUOUS = Pattern.compile(GROUP + ",\\d{3}");
  private static final Pattern POINT_AMBIGUOUS = Pattern.compile(GROUP + "\\.\\d{3}");
  private static final Pattern VIETNAMESE =
      Pattern.compile(GROUP + "((\\.\\d{3})+,\\d+|(\\.\\d{3}){2,})|[+-]?\\d+,\\d+");
  private static final Pattern ENGLISH =
      Pattern.compile(GROUP + "((,\\d{3})+\\.\\d+|(,\\d{3}){2,})");
  private static final Pattern SPACED =
      Pattern.compile(GROUP + "(" + SPACE + "\\d{3})+([.,]\\d+)?");
  private static final Pattern NUMERIC = Pattern.compile("[+-]?\\d[\\d.,eE+-]*");
  private static final Pattern WITH_UNIT =
      Pattern.compile("[+-]?\\d[\\d.,\\h]*[\\p{L}\\p{Sc}].*|[+-]?\\p{Sc}\\h*\\d.*", Pattern.DOTALL);

  private final boolean pointMayGroup;

  private NumberReader(boolean pointMayGroup) {
    this.pointMayGroup = pointMayGroup;
  }

  /** A reader of a number that stands alone. */
  NumberReader() {
    this(false);
  }

  /** A reader of the numbers of a file, which tell how each other are meant. */
  static NumberReader of(Stream<String> typedNumbers) {
    NumberReader alone = new NumberReader();
    return new NumberReader(typedNumbers.anyMatch(typed -> alone.read(typed).isVietnamese()));
  }

  /** Whether the point of a number stands where one between thousands would. */
  static boolean mayBeThousands(String typed) {
    return POINT_AMBIGUOUS.matcher(typed.replace(MINUS, '-')).matches();
  }

  /** What a number means that was typed as text. */
  Reading read(String typed) {
    if (pointMayGroup && mayBeThousands(typed)) {
      return new Reading(typed, null, Notation.AMBIGUOUS);
    }
    return readAlone(typed);
  }

  /** What a number means whose notation is given: one of JSON. */
  static Reading readAlone(String typed) {
    if (typed.length() > LONGEST) {
      boolean numeric = NUMERIC.matcher(typed).matches();
      return new Reading(typed, null, numeric ? Notation.OUT_OF_RANGE : Notation.NO_NUMBER);
    }
    String text = typed.replace(MINUS, '-');
    Matcher plain = PLAIN.matcher(text);
    if (plain.matches()) {
      boolean huge = plain.group("exponent") != null && plain.group("exponent").length() > 6;
      return huge
          ? new Reading(typed, null, Notation.OUT_OF_RANGE)
          : reading(typed, text, Notation.PLAIN);
    }
    if (COMMA_AMBIGUOUS.matcher(text).matches()) {
      return new Reading(typed, null, Notation.AMBIGUOUS);
    }
    if (VIETNAMESE.matcher(text).matches()) {
      return reading(typed, text.replace(".", "").replace(',', '.'), Notation.VIETNAMESE);
    }
    if (ENGLISH.matcher(text).matches()) {
      return reading(typed, text.replace(",", ""), Notation.ENGLISH);
    }
    if (SPACED.matcher(text).matches()) {
      return reading(typed, text.replaceAll(SPACE, "").replace(',', '.'), Notation.SPACED);
    }
    return new Reading(typed, null, refusal(text));
  }

  private static Notation refusal(String text) {
    if (text.isEmpty()) {
      return Notation.EMPTY;
    }
    if (text.indexOf('%') >= 0) {
      return Notation.PERCENT;
    }
    if (WITH_UNIT.matcher(text).matches()) {
      return Notation.UNIT;
    }
    boolean otherDigits =
        text.codePoints().anyMatch(c -> Character.isDigit(c) && (c < '0' || c > '9'));
    return otherDigits ? Notation.OTHER_DIGITS : Notation.NO_NUMBER;
  }

  private static Reading reading(String typed, String plain, Notation notation) {
    BigDecimal canonical = Arithmetic.canonical(new BigDecimal(plain));
    long exponent = (long) canonical.precision() - canonical.scale() - 1;
    boolean fits = Math.abs(exponent) <= GREATEST_EXPONENT && canonical.precision() <= MOST_DIGITS;
    return new Reading(typed, fits ? canonical : null, fits ? notation : Notation.OUT_OF_RANGE);
  }
}
