package vn.chiso.fact;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Set;

/**
 * One figure as one agency submitted it (số liệu nộp), also where another is used, or none.
 *
 * <p>A {@link Datum} is what formulas compute with, one for each item; reports are all that was
 * handed in, so that a review can compare them.
 *
 * @param item code of the data item
 * @param agency code of the agency, or empty
 * @param value the number
 * @param role what the agency has to do with the item
 * @param documents the documents it rests on, each by number, day and issuer, or else by its id
 * @param datum the figure with its definition, evidence and place
 */
public record Report(
    String item, String agency, BigDecimal value, Role role, Set<String> documents, Datum datum) {
  private static final Comparator<Report> ORDER = Comparator.<Report, Origin>comparing(
          report -> report.datum.origin())
      .thenComparing(Report::agency)
      .thenComparing(Report::value);

  public Report {
    documents = Set.copyOf(documents);
  }

  /** Whether it comes after another in the dataset. */
  public boolean follows(Report other) {
    return ORDER.compare(this, other) > 0;
  }

  /** Whether it rests on a document the other rests on, too. */
  public boolean sharesDocumentWith(Report other) {
    return documents.stream().anyMatch(other.documents::contains);
  }
}
