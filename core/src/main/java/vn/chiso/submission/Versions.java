package vn.chiso.submission;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/**
 * The versions of one agency's submission about one locality, oldest first: by the day they were
 * signed, then received, then by name.
 */
final class Versions {
  private static final Comparator<LocalDate> UNKNOWN_FIRST =
      nullsFirst(Comparator.<LocalDate>naturalOrder());
  private static final Comparator<Submission> BY_DAYS = comparing(
          (Submission each) -> each.header().documentDate(), UNKNOWN_FIRST)
      .thenComparing(each -> each.header().receivedOn(), UNKNOWN_FIRST);

  private final List<Submission> versions;

  Versions(List<Submission> versions) {
    this.versions = versions.stream()
        .sorted(BY_DAYS.thenComparing(Submission::id, naturalOrder()))
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
      boolean sure = BY_DAYS.compare(older, newer) < 0;
      findings.add(Words.of(
          sure ? "submission.superseded" : "submission.same-day",
          sure ? Severity.INFO : Severity.WARNING,
          older,
          newer.id(),
          Changes.of(older, newer).size()));
    }
    return findings;
  }
}
