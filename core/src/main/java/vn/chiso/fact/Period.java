package vn.chiso.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the data of an edition are about and collected (kỳ số liệu).
 *
 * @param firstDay the first day of the data year
 * @param deadline the last day for handing in at the ministry, null where unknown
 */
public record Period(LocalDate firstDay, @Nullable LocalDate deadline) {

  /** Whether a document of that day can tell of the data year: it isn't older. */
  public boolean precedes(@Nullable LocalDate day) {
    return day == null || !day.isBefore(firstDay);
  }

  /** Whether a day is after the deadline. */
  public boolean isOver(@Nullable LocalDate day) {
    return day != null && deadline != null && day.isAfter(deadline);
  }
}
