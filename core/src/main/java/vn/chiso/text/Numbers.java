package vn.chiso.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writing decimals for people ({@code 1.234,5}) and for machines ({@code 1234.5}). */
public final class Numbers {
  private static final int GROUP = 3;

  private Numbers() {}

  /**
   * The number as a reader of the language writes it, every digit kept.
   *
   * <p>1234.5 is {@code 1.234,5} in Vietnamese and {@code 1,234.5} in English. Trailing zeros after
   * the decimal mark are dropped.
   */
  public static String format(BigDecimal number, Language language) {
    return group(plain(number), language);
  }

  /** The number rounded half up to so many decimals, all of them shown. */
  public static String format(BigDecimal number, int decimals, Language language) {
    return group(number.setScale(decimals, RoundingMode.HALF_UP).toPlainString(), language);
  }

  /**
   * The number in both languages, at most so many decimals, with {@code ≈} before it where digits
   * had to be left out.
   */
  public static Text approximate(BigDecimal number, int decimals) {
    if (number.stripTrailingZeros().scale() <= decimals) {
      return new Text(format(number, Language.VI), format(number, Language.EN));
    }
    BigDecimal shown = number.setScale(decimals, RoundingMode.HALF_UP);
    return new Text("≈ " + format(shown, Language.VI), "≈ " + format(shown, Language.EN));
  }

  /**
   * A result in both languages, behind {@code =} or, where digits had to be left out, behind
   * {@code ≈}: {@code = 0,2}.
   */
  public static Text result(BigDecimal number, int decimals) {
    Text shown = approximate(number, decimals);
    boolean exact = number.stripTrailingZeros().scale() <= decimals;
    return exact ? new Text("= " + shown.vi(), "= " + shown.en()) : shown;
  }

  /** The number in both languages with exactly the decimals it has. */
  public static Text asPublished(BigDecimal number) {
    int decimals = Math.max(0, number.scale());
    return new Text(format(number, decimals, Language.VI), format(number, decimals, Language.EN));
  }

  /** The number without exponent, without trailing zeros and with a decimal point. */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String group(String plain, Language language) {
    int start = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    StringBuilder text = new StringBuilder(plain.length() + 8).append(plain, 0, start);
    for (int i = start; i < end; i++) {
      if (i > start && (end - i) % GROUP == 0) {
        text.append(language.groupMark());
      }
      text.append(plain.charAt(i));
    }
    if (point >= 0) {
      text.append(language.decimalMark()).append(plain, point + 1, plain.length());
    }
    return text.toString();
  }
}
