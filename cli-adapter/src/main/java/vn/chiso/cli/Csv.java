package vn.chiso.cli;

import java.util.List;
import java.util.regex.Pattern;

/** A table as CSV by RFC 4180. Not thread-safe. */
final class Csv {
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  /** Spreadsheets take a cell that begins so for a formula and run it. */
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);

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

  private static String cell(String value) {
    boolean formula = FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
    String safe = formula ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
