package vn.chiso.fact;

import java.math.BigDecimal;

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
 * @param datum the figure with its definition, evidence and place
 */
public record Report(String item, String agency, BigDecimal value, Role role, Datum datum) {

  /** Whether it comes after another in the dataset. */
  public boolean follows(Report other) {
    return datum.origin().compareTo(other.datum.origin()) > 0;
  }

  /** Whether it rests on a document the other rests on, too. */
  public boolean sharesDocumentWith(Report other) {
    return datum.evidence().stream().anyMatch(other.datum.evidence()::contains);
  }
}
