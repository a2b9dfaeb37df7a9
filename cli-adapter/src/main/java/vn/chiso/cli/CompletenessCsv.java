package vn.chiso.cli;

import java.util.List;
import vn.chiso.submission.Completeness;

/** What agencies handed in as a flat table. */
final class CompletenessCsv {
  private CompletenessCsv() {}

  static Csv of(List<Completeness> rows) {
    Csv csv = new Csv(Completeness.COLUMNS.toArray(String[]::new));
    rows.forEach(row -> csv.add(row.cells().toArray(String[]::new)));
    return csv;
  }
}
