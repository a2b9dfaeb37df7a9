package vn.chiso.submission;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;

/**
 * Puts the submissions of many agencies together (gom phiếu).
 *
 * <p>Of several versions of an agency's submission about a locality the newest counts as a whole:
 * the one signed last, or else received last, or else named last. Whatever isn't used is told and
 * kept. The order of the submissions never matters.
 */
public final class Collector {
  private final RulePack pack;
  private final CollectOptions options;
  private final List<SetAside> aside = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  private Collector(RulePack pack, CollectOptions options) {
    this.pack = pack;
    this.options = options;
  }

  /**
   * What the submissions give together.
   *
   * @param asOf the day it is, to tell who is overdue; null to leave that open
   */
  public static Collected collect(
      RulePack pack, Collection<Submission> submissions, @Nullable LocalDate asOf) {
    return collect(pack, submissions, CollectOptions.NONE.asOf(asOf));
  }

  /** What the submissions give together. */
  public static Collected collect(
      RulePack pack, Collection<Submission> submissions, CollectOptions options) {
    return new Collector(pack, options).collect(submissions);
  }

  /** Whom a submission is from and about. */
  private record Sender(String locality, String agency) implements Comparable<Sender> {
    private static final Comparator<Sender> ORDER =
        comparing(Sender::locality).thenComparing(Sender::agency);

    @Override
    public int compareTo(Sender other) {
      return ORDER.compare(this, other);
    }
  }

  private Collected collect(Collection<Submission> submissions) {
    Codes codes = new Codes(pack, options.locality());
    Map<Sender, List<Submission>> bySender = new TreeMap<>();
    for (Submission each : submissions) {
      Submission submission = codes.resolved(each);
      findings.addAll(submission.findings());
      findings.addAll(elsewhere(submission));
      Optional<SetAside.Reason> reason = reasonAgainst(submission);
      if (reason.isPresent()) {
        setAside(reason.get(), submission);
      } else {
        bySender
            .computeIfAbsent(
                new Sender(submission.locality(), submission.agency()), key -> new ArrayList<>())
            .add(submission);
      }
    }
    return collected(newest(bySender));
  }

  /** Rows about another locality than their submission's: used as they stand, but told. */
  private static List<Finding> elsewhere(Submission submission) {
    return submission.entries().stream()
        .filter(entry -> !entry.locality().equals(submission.locality()))
        .map(entry -> Words.of("submission.row-elsewhere", submission, entry))
        .toList();
  }

  private List<Submission> newest(Map<Sender, List<Submission>> bySender) {
    List<Submission> newest = new ArrayList<>();
    for (List<Submission> all : bySender.values()) {
      Versions versions = new Versions(all);
      newest.add(versions.newest());
      changes.addAll(versions.changes());
      findings.addAll(versions.findings());
      versions
          .superseded()
          .forEach(older -> aside.add(new SetAside(SetAside.Reason.SUPERSEDED, older)));
    }
    return newest;
  }

  private Optional<SetAside.Reason> reasonAgainst(Submission submission) {
    if (submission.agency().isEmpty()) {
      return Optional.of(SetAside.Reason.NO_AGENCY);
    }
    if (submission.locality().isEmpty()) {
      return Optional.of(SetAside.Reason.NO_LOCALITY);
    }
    if (!submission.pack().isEmpty() && !submission.pack().equals(pack.id())) {
      return Optional.of(SetAside.Reason.OTHER_PACK);
    }
    boolean other =
        !options.locality().isEmpty() && !options.locality().equals(submission.locality());
    return other ? Optional.of(SetAside.Reason.OTHER_LOCALITY) : Optional.empty();
  }

  private void setAside(SetAside.Reason reason, Submission submission) {
    aside.add(new SetAside(reason, submission));
    Severity severity = reason == SetAside.Reason.OTHER_LOCALITY ? Severity.INFO : Severity.ERROR;
    findings.add(Words.of(
        "submission." + reason.tag(),
        severity,
        submission,
        submission.locality(),
        submission.pack(),
        pack.id()));
  }

  private Collected collected(List<Submission> newest) {
    aside.sort(comparing((SetAside each) -> each.submission().id())
        .thenComparing(each -> each.submission().header().origin()));
    findings.addAll(options.common().findings());
    return new Collected(
        new Assembly(pack, options).of(newest),
        new Expectations(pack, options).of(newest),
        changes,
        aside,
        findings);
  }
}
