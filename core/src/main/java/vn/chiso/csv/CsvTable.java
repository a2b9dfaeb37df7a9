package vn.chiso.csv;

import java.util.List;

/** A table as CSV by RFC 4180 that reads back as it is; lines end with \n. Not thread-safe. */
public final class CsvTable {
  private final StringBuilder text = new StringBuilder();
  private final int width;

  /** A table with these headings. */
  public CsvTable(List<String> headings) {
    this.width = headings.size();
    add(headings);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it hasn't as many cells as there are headings (a bug)
   */
  public void add(List<String> cells) {
    if (cells.size() != width) {
      throw new IllegalArgumentException(cells.size() + " cells below " + width + " headings");
    }
    text.append(String.join(",", cells.stream().map(CsvTable::cell).toList())).append('\n');
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
