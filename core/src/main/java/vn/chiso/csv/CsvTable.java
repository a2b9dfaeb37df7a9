package vn.chiso.csv;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A table as CSV by RFC 4180; lines end with \n. Not thread-safe.
 *
 * <p>Spreadsheets take a cell for a formula that begins with a sign such as {@code =}, and run it.
 * Text that begins so gets an apostrophe before it, which {@link #restored} takes away again.
 */
public final class CsvTable {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

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

  /** The text of a cell before it was kept from being taken for a formula. */
  public static String restored(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  private static String cell(String given) {
    boolean formula = FORMULA.matcher(given).matches() && !NUMBER.matcher(given).matches();
    String value = formula ? "'" + given : given;
    boolean plain = value.chars().noneMatch(each -> ",;\t\"\r\n".indexOf(each) >= 0);
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
