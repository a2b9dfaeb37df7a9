package vn.chiso.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a form, with where in it things are: columns by the names people see, or else by the
 * hidden keys.
 *
 * @param sheet the sheet
 * @param kind which sheet it is
 * @param columns the columns by key
 * @param keyColumn the column with the keys of rows, -1 if it is gone
 * @param header the row with the columns' names; if it is gone, that with their keys, or -1
 */
record FormSheet(
    Sheet sheet, FormKind kind, Map<String, Integer> columns, int keyColumn, int header) {
  private static final int MOST_ROWS_ABOVE = 50;

  /** The sheet of a book that is of that kind. */
  static Optional<FormSheet> of(List<Sheet> book, FormKind kind) {
    return book.stream()
        .filter(sheet -> key(sheet, kind) != null)
        .findFirst()
        .or(() -> book.stream().filter(sheet -> kind.isNamed(sheet.name())).findFirst())
        .map(sheet -> of(sheet, kind));
  }

  private static @Nullable SheetCell key(Sheet sheet, FormKind kind) {
    return sheet.rows().headMap(MOST_ROWS_ABOVE).values().stream()
        .flatMap(cells -> cells.values().stream())
        .filter(cell -> cell.text().equals(kind.key()))
        .findFirst()
        .orElse(null);
  }

  private static FormSheet of(Sheet sheet, FormKind kind) {
    SheetCell key = key(sheet, kind);
    int header = header(sheet, kind);
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (SheetCell cell : sheet.row(header)) {
      kind.keyOf(cell.text()).ifPresent(known -> columns.putIfAbsent(known, cell.column()));
    }
    if (key != null) {
      for (SheetCell cell : sheet.row(key.row())) {
        boolean known = kind.columns().containsKey(cell.text());
        if (known && !columns.containsValue(cell.column())) {
          columns.putIfAbsent(cell.text(), cell.column());
        }
      }
    }
    return new FormSheet(
        sheet,
        kind,
        columns,
        key == null ? -1 : key.column(),
        Math.max(header, key == null ? -1 : key.row()));
  }

  /** The row in which most of the columns' names stand. */
  private static int header(Sheet sheet, FormKind kind) {
    int best = -1;
    long most = 1;
    for (Map.Entry<Integer, NavigableMap<Integer, SheetCell>> row :
        sheet.rows().headMap(MOST_ROWS_ABOVE).entrySet()) {
      long names = row.getValue().values().stream()
          .filter(cell -> kind.keyOf(cell.text()).isPresent())
          .count();
      if (names > most) {
        most = names;
        best = row.getKey();
      }
    }
    return best;
  }

  /** Says which columns leave in doubt what is meant, and which nobody will read. */
  void check(Discoveries found) {
    for (SheetCell cell : sheet.row(header)) {
      Optional<String> key = kind.keyOf(cell.text());
      if (key.isPresent() && column(key.get()) != cell.column()) {
        found.error(
            "sheet.column-twice",
            found.origin(sheet, cell.row(), cell.column()),
            cell.text().strip());
      }
    }
    Map<Integer, SheetCell> unread = new TreeMap<>();
    rows().stream()
        .flatMap(row -> sheet.row(row).stream())
        .filter(cell -> !isRead(cell.column()))
        .forEach(cell -> unread.putIfAbsent(cell.column(), cell));
    unread
        .values()
        .forEach(cell -> found.warning(
            "cell.not-read",
            found.origin(sheet, cell.row(), cell.column()),
            cell.text().strip()));
  }

  private boolean isRead(int column) {
    String name = Sheet.text(header < 0 ? null : sheet.at(header, column));
    return column == keyColumn
        || columns.containsValue(column)
        || kind.keyOf(name).isPresent()
        || kind.isForPeople(name);
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The rows below the columns' names. */
  List<Integer> rows() {
    return new ArrayList<>(sheet.rows().tailMap(header, false).keySet());
  }

  /** The key of a row, empty if it has none. */
  String key(int row) {
    String key = keyColumn < 0 ? "" : Sheet.text(sheet.at(row, keyColumn));
    return key.startsWith("chiso:") ? "" : key;
  }

  /** The cell of a column, null if it is empty or the column is gone. */
  @Nullable
  SheetCell cell(int row, String column) {
    Integer at = columns.get(column);
    return at == null ? null : sheet.at(row, at);
  }

  /** The cell of a column, or the one merged over it from above. */
  @Nullable
  SheetCell shown(int row, String column) {
    Integer at = columns.get(column);
    return at == null ? null : sheet.shown(row, at);
  }

  /** The index of a column; the first if it is gone. */
  int column(String column) {
    return columns.getOrDefault(column, 0);
  }
}
