package vn.chiso.pack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.csv.CsvRecords;
import vn.chiso.csv.CsvRecords.CsvRecord;

/** The records of a pack's CSV file, each with the line it begins on. Blank lines are left out. */
final class CsvLines {
  private CsvLines() {}

  record Line(int number, List<String> cells) {}

  static List<Line> of(PackFile file, Problems problems) {
    CsvRecords records = new CsvRecords(file.text(), ',');
    List<Line> lines = new ArrayList<>();
    for (CsvRecord record = records.next(); record != null; record = records.next()) {
      int number = Math.toIntExact(record.line());
      @Nullable List<String> cells = record.cells();
      if (cells == null) {
        problems.report(file.path(), number, "csv.quote");
      } else if (!record.isBlank()) {
        lines.add(new Line(number, cells.stream().map(String::strip).toList()));
      }
      if (records.isGivenUp()) {
        problems.report(file.path(), number, "csv.damaged");
      }
    }
    return lines;
  }
}
