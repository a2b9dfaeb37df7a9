package vn.chiso.dataset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.csv.CsvRecords;
import vn.chiso.csv.CsvRecords.CsvRecord;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Severity;

/** Reads a CSV file as a table, row by row; a row that isn't right is left out and reported. */
final class CsvReader {
  private final Layout layout;
  private final Table table;
  private final String file;
  private final ReadLimits limits;
  private final Problems problems;
  private final List<String> header = new ArrayList<>();
  private final Rows rows = new Rows();

  private CsvReader(Layout layout, Table table, String file, ReadLimits limits, Problems problems) {
    this.layout = layout;
    this.table = table;
    this.file = file;
    this.limits = limits;
    this.problems = problems;
  }

  static Rows read(
      String text, Layout layout, Table table, String file, ReadLimits limits, Problems problems) {
    CsvReader reader = new CsvReader(layout, table, file, limits, problems);
    CsvRecords records = new CsvRecords(text, reader.separator(text));
    if (reader.takeHeader(nextFilled(records))) {
      reader.takeRows(records);
    }
    return reader.rows;
  }

  private static @Nullable CsvRecord nextFilled(CsvRecords records) {
    CsvRecord next = records.next();
    while (next != null && next.isBlank()) {
      next = records.next();
    }
    return next;
  }

  /** Excel writes what the system's language has as its list separator. */
  private char separator(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    for (char other : new char[] {';', '\t'}) {
      if (first.indexOf(',') < 0 && first.indexOf(other) >= 0) {
        problems.warning(
            "csv.separator", Place.of(Origin.line(file, 1)), file, other == ';' ? ";" : "Tab");
        return other;
      }
    }
    return ',';
  }

  private boolean takeHeader(@Nullable CsvRecord record) {
    if (record == null || record.cells() == null) {
      problems.error("csv.no-header", Place.of(Origin.line(file, 1)), file);
      return false;
    }
    Place place = Place.of(Origin.line(file, record.line()));
    boolean readable = true;
    for (String name : record.cells().stream().map(CellText::clean).toList()) {
      if (header.contains(name) && table.column(name) != null) {
        problems.error("csv.duplicate-column", place, file, name);
        readable = false;
      } else if (name.isEmpty()) {
        problems.warning("csv.unnamed-column", place, file, header.size() + 1);
      } else if (table.column(name) == null) {
        problems.error(
            "csv.unknown-column",
            place,
            file,
            name,
            Problems.suggestion(name, table.columnNames()));
      }
      header.add(name);
    }
    for (Column column : layout.required(table)) {
      if (!header.contains(column.name())) {
        problems.error("csv.missing-column", place, file, column.name());
        readable = false;
      }
    }
    return readable;
  }

  private void takeRows(CsvRecords records) {
    int count = 0;
    for (CsvRecord record = nextFilled(records); record != null; record = nextFilled(records)) {
      if (++count > limits.rowsPerTable()) {
        problems.error(
            "file.too-many-rows",
            Place.of(Origin.line(file, record.line())),
            Source.file(file).title(),
            limits.rowsPerTable());
        return;
      }
      take(record);
      if (records.isGivenUp()) {
        problems.error(
            "csv.damaged", Place.of(Origin.line(file, record.line())), file, record.line());
      }
    }
    if (count == 0) {
      Severity severity = table == Table.DATA ? Severity.WARNING : Severity.INFO;
      problems.add("csv.no-rows", severity, Place.of(Origin.line(file, 1)), file);
    }
  }

  private void take(CsvRecord record) {
    Origin origin = Origin.line(file, record.line());
    if (record.cells() == null) {
      problems.error("csv.quote", Place.of(origin), file, record.line());
    } else if (record.cells().size() != header.size()) {
      problems.error(
          "csv.cell-count",
          Place.of(origin),
          file,
          record.line(),
          record.cells().size(),
          header.size());
    } else {
      take(origin, record.cells());
    }
  }

  private void take(Origin origin, List<String> cells) {
    RowBuilder row = new RowBuilder(limits, problems, origin, column -> origin);
    for (int i = 0; i < cells.size(); i++) {
      if (table.column(header.get(i)) != null) {
        row.put(header.get(i), cells.get(i));
      }
    }
    rows.add(table, row.build());
  }
}
