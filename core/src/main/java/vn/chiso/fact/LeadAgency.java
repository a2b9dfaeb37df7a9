package vn.chiso.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An agency with items to submit about a locality (cơ quan chủ trì).
 *
 * @param agency its code
 * @param deadline its first deadline, null where none is known
 * @param lacking whether one of its items is lacking
 */
public record LeadAgency(String agency, @Nullable LocalDate deadline, boolean lacking) {

  /** How many days after the deadline a day is; 0 if it is in time or there is no deadline. */
  public long daysLate(@Nullable LocalDate day) {
    return day == null || deadline == null || !day.isAfter(deadline)
        ? 0
        : ChronoUnit.DAYS.between(deadline, day);
  }
}
