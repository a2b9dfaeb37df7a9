package vn.chiso.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.LeadAgency;

/**
 * What one lead agency handed in for one indicator, or for the part of it that it answers for (mức
 * đầy đủ và đúng hạn).
 *
 * @param locality code of the locality
 * @param agency code of the agency
 * @param indicator code of the indicator; empty for figures nobody asked this agency for
 * @param part the part, such as {@code (1)}; empty for the whole indicator
 * @param submission id of the agency's submission, empty if it handed in none
 * @param timing whether it came in time
 * @param items which figures came and which didn't
 * @param heard codes of the coordinating agencies that were heard
 * @param unheard codes of the coordinating agencies that weren't, as far as the submission says
 */
public record Completeness(
    String locality,
    String agency,
    String indicator,
    String part,
    String submission,
    Timing timing,
    Items items,
    List<String> heard,
    List<String> unheard) {
  /** The columns of {@code completeness.csv}. */
  public static final List<String> COLUMNS = List.of(
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

  public Completeness {
    heard = List.copyOf(heard);
    unheard = List.copyOf(unheard);
  }

  /**
   * Whether a submission came in time.
   *
   * @param state whether it did
   * @param deadline the last day, null where none is known
   * @param on the day it counts as handed in: received, or else signed; null where neither is
   *     stated or nothing came
   * @param days how many days it is late; 0 unless it is
   */
  public record Timing(
      State state, @Nullable LocalDate deadline, @Nullable LocalDate on, long days) {

    static Timing of(
        @Nullable Submission submission, @Nullable LocalDate deadline, @Nullable LocalDate asOf) {
      LocalDate on = submission == null ? null : submission.header().handedIn();
      long days = LeadAgency.daysAfter(deadline, submission == null ? asOf : on);
      return new Timing(state(submission, deadline, on, days), deadline, on, days);
    }

    private static State state(
        @Nullable Submission submission,
        @Nullable LocalDate deadline,
        @Nullable LocalDate on,
        long days) {
      if (submission == null) {
        return days > 0 ? State.OVERDUE : State.AWAITED;
      }
      if (deadline == null || on == null) {
        return on == null ? State.UNDATED : State.RECEIVED;
      }
      return days > 0 ? State.LATE : State.ON_TIME;
    }
  }

  /** Whether a submission came in time. */
  public enum State {
    /** Đúng hạn. */
    ON_TIME,
    /** Trễ hạn. */
    LATE,
    /** Đã nộp, chưa rõ hạn. */
    RECEIVED,
    /** Đã nộp, chưa rõ ngày. */
    UNDATED,
    /** Chưa nộp; the deadline isn't known to have passed. */
    AWAITED,
    /** Chưa nộp, quá hạn. */
    OVERDUE;

    /** The name used in files: {@code on-time}, {@code late} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Codes of data items.
   *
   * @param given those the agency gave
   * @param missing those nobody gave who answers for them
   * @param elsewhere those another lead agency of the same part gave
   * @param withoutEvidence those given that need a document and name none there is
   */
  public record Items(
      List<String> given,
      List<String> missing,
      List<String> elsewhere,
      List<String> withoutEvidence) {
    public Items {
      given = List.copyOf(given);
      missing = List.copyOf(missing);
      elsewhere = List.copyOf(elsewhere);
      withoutEvidence = List.copyOf(withoutEvidence);
    }
  }

  /** Whether a submission came. */
  public boolean isReceived() {
    return !submission.isEmpty();
  }

  /** Whether the agency was asked for these figures. */
  public boolean isAssigned() {
    return !indicator.isEmpty();
  }

  /** Whether figures and evidence are all there. */
  public boolean isComplete() {
    return items.missing().isEmpty() && items.withoutEvidence().isEmpty();
  }

  /** The cells of {@link #COLUMNS}. */
  public List<String> cells() {
    return List.of(
        locality,
        agency,
        indicator,
        part,
        submission,
        timing.state().tag(),
        Objects.toString(timing.deadline(), ""),
        Objects.toString(timing.on(), ""),
        Long.toString(timing.days()),
        String.join(";", items.given()),
        String.join(";", items.missing()),
        String.join(";", items.elsewhere()),
        String.join(";", items.withoutEvidence()),
        String.join(";", heard),
        String.join(";", unheard));
  }
}
