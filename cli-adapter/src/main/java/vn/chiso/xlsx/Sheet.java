package vn.chiso.xlsx;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a filled form: only what isn't empty, however far apart it stands.
 *
 * @param name its name
 * @param rows the cells by row and column
 * @param merged the ranges of merged cells that span more than one row
 */
record Sheet(
    String name,
    NavigableMap<Integer, NavigableMap<Integer, SheetCell>> rows,
    List<CellRangeAddress> merged) {

  @Nullable
  SheetCell at(int row, int column) {
    return rows.getOrDefault(row, new TreeMap<>()).get(column);
  }

  /** The cells of a row, from left to right. */
  Collection<SheetCell> row(int row) {
    return rows.getOrDefault(row, new TreeMap<>()).values();
  }

  /** The range of merged rows a cell belongs to. */
  Optional<CellRangeAddress> range(int row, int column) {
    return merged.stream().filter(range -> range.isInRange(row, column)).findFirst();
  }

  /** The cell, or the one that was merged with those below and shows in its place. */
  @Nullable
  SheetCell shown(int row, int column) {
    SheetCell cell = at(row, column);
    if (cell != null) {
      return cell;
    }
    return range(row, column)
        .map(range -> at(range.getFirstRow(), range.getFirstColumn()))
        .filter(first -> first.column() == column)
        .orElse(null);
  }

  /** Where a cell stands, as people say it. */
  String place(int row, int column) {
    return name + "!" + new CellReference(row, column).formatAsString(false);
  }

  /** The text of a cell, empty where there is none. */
  static String text(@Nullable SheetCell cell) {
    return cell == null ? "" : cell.text().strip();
  }

  /** The rows that hold anything, from above. */
  Iterable<Map.Entry<Integer, NavigableMap<Integer, SheetCell>>> filled() {
    return rows.entrySet();
  }
}
