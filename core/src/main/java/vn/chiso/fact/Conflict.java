package vn.chiso.fact;

import java.util.List;

/**
 * A data item for which different figures were submitted (số liệu mâu thuẫn), with all of them.
 *
 * @param item code of the data item
 * @param reports every figure submitted for it, in the order of the dataset
 */
public record Conflict(String item, List<Report> reports) {
  public Conflict {
    reports = List.copyOf(reports);
  }

  /** The figures. */
  public Datum[] figures() {
    return reports.stream().map(Report::datum).toArray(Datum[]::new);
  }

  /** The figures as a list, to be shown. */
  public List<Datum> sources() {
    return reports.stream().map(Report::datum).toList();
  }
}
