package vn.chiso.cli;

import java.util.List;
import vn.chiso.text.SafeText;

/** A table as CSV by RFC 4180. Not thread-safe. */
final class Csv {
  static final String BYTE_ORDER_MARK = "\uFEFF";

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
    String value = SafeText.plain(given);
    String safe = SafeText.isLikeFormula(value) ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(each -> ",\"\r\n".indexOf(each) >= 0);
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
