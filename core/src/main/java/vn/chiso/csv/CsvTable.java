package vn.chiso.csv;

import java.util.List;

/** A table as CSV by RFC 4180 that reads back as it is; lines end with \n. Not thread-safe. */
public final class CsvTable {
  private final StringBuilder text = new StringBuilder();

  /** A table with these headings. */
  public CsvTable(String... headings) {
    add(headings);
  }

  /** A table with these headings. */
  public CsvTable(List<String> headings) {
    add(headings.toArray(String[]::new));
  }

  /** Adds a row. */
  public CsvTable add(String... cells) {
    text.append(String.join(",", List.of(cells).stream().map(CsvTable::cell).toList()))
        .append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String cell(String value) {
    boolean plain = value.chars().noneMatch(each -> ",;\t\"\r\n".indexOf(each) >= 0);
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
