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

  /**
   * How many days late a submission was {@linkplain SubmissionHeader#handedIn() handed in}; 0 if it
   * was in time, or if that can't be told because its day or the deadline isn't known.
   */
  public long daysLate(SubmissionHeader submission) {
    return daysAfter(deadline, submission.handedIn());
  }

  /** How many days after a deadline a day is; 0 if it is in time or one of them isn't known. */
  public static long daysAfter(@Nullable LocalDate deadline, @Nullable LocalDate day) {
    return day == null || deadline == null || !day.isAfter(deadline)
        ? 0
        : ChronoUnit.DAYS.between(deadline, day);
  }
}
