package vn.chiso.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.chiso.text.Nearest;

/**
 * A CSV file read strictly: exactly the columns expected, in any order, but for those that need not
 * be there, and as many cells in each row.
 */
final class Table {
  /** What spreadsheets divide columns by where a comma divides decimals. */
  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\\t]");

  private final String file;
  private final List<Row> rows = new ArrayList<>();
  private final Problems problems;
  private boolean headerSound = true;
  private boolean complete = true;

  private Table(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The table in a file that need not be there. */
  static Table optional(PackFiles files, String path, Problems problems, String... columns) {
    return table(files, path, problems, Set.of(), columns);
  }

  /** The table in a file that must be there. */
  static Table required(PackFiles files, String path, Problems problems, String... columns) {
    return required(files, path, problems, Set.of(), columns);
  }

  /**
   * The same with columns that need not be there, whose cells are empty then.
   *
   * @param more those columns
   */
  static Table required(
      PackFiles files, String path, Problems problems, Set<String> more, String... columns) {
    Table table = table(files, path, problems, more, columns);
    if (files.file(path).isEmpty()) {
      table.complete = false;
      files.reportMissing(path, problems);
    }
    return table;
  }

  private static Table table(
      PackFiles files, String path, Problems problems, Set<String> more, String... columns) {
    Table table = new Table(path, problems);
    files.file(path).ifPresent(file -> table.read(file, List.of(columns), more));
    return table;
  }

  String file() {
    return file;
  }

  List<Row> rows() {
    return rows;
  }

  /** Whether every row could be told apart, so that a code it doesn't have really isn't there. */
  boolean isComplete() {
    return complete && headerSound;
  }

  /** Reports rows that say the same in these columns as an earlier one. */
  void unique(String... columns) {
    unique(text -> text, columns);
  }

  /** The same where the first column names something by its id or by its code. */
  void unique(Codes codes, String... columns) {
    unique(codes::meaning, columns);
  }

  /** The same where texts in the first column that are alike in meaning are one. */
  void unique(UnaryOperator<String> meaning, String... columns) {
    Map<List<String>, Row> first = new HashMap<>();
    for (Row row : rows) {
      List<String> key =
          new ArrayList<>(List.of(columns).stream().map(row::text).toList());
      key.set(0, meaning.apply(key.get(0)));
      Row earlier = first.putIfAbsent(key, row);
      if (earlier != null && !key.get(0).isEmpty()) {
        row.report(columns[0], "csv.duplicate", String.join(" ", key).strip(), earlier.line());
      }
    }
  }

  private void read(PackFile source, List<String> columns, Set<String> more) {
    Problems own = new Problems();
    List<CsvLines.Line> lines = CsvLines.of(source, own);
    own.all().forEach(problems::add);
    if (lines.isEmpty()) {
      report(1, "csv.no-header", String.join(",", columns));
      return;
    }
    complete = own.isEmpty();
    List<String> header = lines.get(0).cells();
    checkHeader(lines.get(0).number(), header, columns, more);
    lines.stream().skip(1).forEach(line -> rows.add(row(header, line)));
  }

  private void checkHeader(int line, List<String> header, List<String> columns, Set<String> more) {
    if (header.size() == 1 && OTHER_SEPARATOR.matcher(header.get(0)).find()) {
      report(line, "csv.separator", String.join(",", columns));
      return;
    }
    List<String> known = new ArrayList<>(columns);
    known.addAll(more);
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!seen.add(column)) {
        report(line, "csv.column-twice", column);
      } else if (!known.contains(column)) {
        report(line, "csv.column-unknown", column, Suggestion.of(column, known));
      }
    }
    columns.stream()
        .filter(column -> !seen.contains(column))
        .filter(column -> header.stream()
            .filter(typed -> !columns.contains(typed))
            .noneMatch(
                typed -> Nearest.to(typed, columns).filter(column::equals).isPresent()))
        .forEach(column -> report(line, "csv.column-missing", column));
  }

  private Row row(List<String> header, CsvLines.Line line) {
    List<String> texts = line.cells();
    boolean fits = texts.size() == header.size();
    Map<String, String> cells = new LinkedHashMap<>();
    // Of a row with too many or too few cells only the first cell can be relied on.
    for (int i = 0; i < (fits ? header.size() : 1); i++) {
      cells.putIfAbsent(header.get(i), texts.get(i));
    }
    Row row = new Row(file, line.number(), cells, problems);
    // Where the header is wrong, the rows may well be right.
    if (!fits && headerSound) {
      String key = texts.size() > header.size() ? "csv.cells-many" : "csv.cells-few";
      row.report(header.get(0), key, texts.size(), header.size());
    }
    return row;
  }

  private void report(int line, String key, Object... arguments) {
    headerSound = false;
    problems.report(file, line, key, arguments);
  }
}
