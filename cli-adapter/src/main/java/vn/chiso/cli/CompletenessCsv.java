package vn.chiso.cli;

import java.util.List;
import java.util.Objects;
import vn.chiso.submission.Completeness;

/** What agencies handed in as a flat table. */
final class CompletenessCsv {
  private CompletenessCsv() {}

  static Csv of(List<Completeness> rows) {
    Csv csv = new Csv(
        "locality",
        "agency",
        "indicator",
        "part",
        "submission",
        "state",
        "deadline",
        "handed_in",
        "days_late",
        "given",
        "missing",
        "given_elsewhere",
        "without_evidence",
        "heard",
        "unheard");
    for (Completeness row : rows) {
      csv.add(
          row.locality(),
          row.agency(),
          row.indicator(),
          row.part(),
          row.submission(),
          row.timing().state().tag(),
          Objects.toString(row.timing().deadline(), ""),
          Objects.toString(row.timing().on(), ""),
          Long.toString(row.timing().days()),
          String.join(";", row.items().given()),
          String.join(";", row.items().missing()),
          String.join(";", row.items().elsewhere()),
          String.join(";", row.items().withoutEvidence()),
          String.join(";", row.heard()),
          String.join(";", row.unheard()));
    }
    return csv;
  }
}
