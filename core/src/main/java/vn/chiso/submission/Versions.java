package vn.chiso.submission;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/**
 * The versions of one agency's submission about one locality, oldest first: by the day they were
 * handed in, then signed, then received, then by name.
 */
final class Versions {
  private static final String SUPERSEDED = "submission.superseded";
  private static final Comparator<LocalDate> UNKNOWN_FIRST =
      nullsFirst(Comparator.<LocalDate>naturalOrder());
  private static final Comparator<SubmissionHeader> BY_DAYS = comparing(
          SubmissionHeader::handedIn, UNKNOWN_FIRST)
      .thenComparing(SubmissionHeader::documentDate, UNKNOWN_FIRST)
      .thenComparing(SubmissionHeader::receivedOn, UNKNOWN_FIRST);

  private final List<Submission> versions;

  Versions(List<Submission> versions) {
    this.versions = versions.stream()
        .sorted(comparing(Submission::header, BY_DAYS).thenComparing(Submission::id))
        .toList();
  }

  Submission newest() {
    return versions.get(versions.size() - 1);
  }

  List<Submission> superseded() {
    return versions.subList(0, versions.size() - 1);
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      changes.addAll(Changes.of(versions.get(i - 1), versions.get(i)));
    }
    return changes;
  }

  /** What a person should know about them. */
  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < versions.size(); i++) {
      Submission older = versions.get(i - 1);
      Submission newer = versions.get(i);
      String check = check(older.header(), newer.header());
      findings.add(Words.of(
          check,
          check.equals(SUPERSEDED) ? Severity.INFO : Severity.WARNING,
          older,
          newer.id(),
          Changes.of(older, newer).size()));
    }
    return findings;
  }

  private static String check(SubmissionHeader older, SubmissionHeader newer) {
    if (older.handedIn() == null
        || newer.handedIn() == null
        || isAfter(older.documentDate(), newer.documentDate())) {
      return "submission.unclear-order";
    }
    return BY_DAYS.compare(older, newer) < 0 ? SUPERSEDED : "submission.same-day";
  }

  private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
    return day != null && other != null && day.isAfter(other);
  }
}
