package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers in a pack's files: plain digits with a decimal point, nothing to guess. */
final class Numerals {
  private static final int LONGEST = 40;
  private static final Pattern PLAIN = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern GROUPED_BY_POINTS =
      Pattern.compile("-?\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern GROUPED_BY_COMMAS =
      Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?\\d+,\\d+");

  private Numerals() {}

  static Optional<BigDecimal> parse(String text) {
    return text.length() <= LONGEST && PLAIN.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /** The plain form of a number written the way people write it; empty where that isn't clear. */
  static Optional<String> plainForm(String text) {
    String digits = text.replaceAll("[\\s\\u00A0_]", "");
    if (GROUPED_BY_POINTS.matcher(digits).matches()) {
      digits = digits.replace(".", "").replace(',', '.');
    } else if (DECIMAL_COMMA.matcher(digits).matches()) {
      digits = digits.replace(',', '.');
    } else if (GROUPED_BY_COMMAS.matcher(digits).matches()) {
      digits = digits.replace(",", "");
    }
    return parse(digits).map(number -> number.toPlainString());
  }
}
