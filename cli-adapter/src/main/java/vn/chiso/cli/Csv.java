package vn.chiso.cli;

import java.util.List;
import java.util.regex.Pattern;

/** A table as CSV by RFC 4180. Not thread-safe. */
final class Csv {
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  /** Spreadsheets take a cell that begins so for a formula and run it. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

  /** Control characters that no table needs, and those that turn the direction of writing. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n]]");

  private final StringBuilder text = new StringBuilder();

  Csv(String... headings) {
    add(headings);
  }

  void add(String... cells) {
    text.append(String.join(",", List.of(cells).stream().map(Csv::cell).toList()))
        .append("\r\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String cell(String given) {
    String value = STEERING.matcher(given).replaceAll("");
    boolean formula = FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
    String safe = formula ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
