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
import vn.chiso.dataset.Entry;
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
  /** Those that aren't told by the submissions used, but are worth knowing with the dataset. */
  private final List<Finding> lasting = new ArrayList<>();

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
    Placement placement = new Placement(pack, codes, options.locality());
    Map<Sender, List<Submission>> bySender = new TreeMap<>();
    for (Submission each : submissions) {
      Submission submission = codes.resolved(each);
      Optional<SetAside.Reason> reason = placement.reasonAgainst(submission);
      if (reason.isPresent()) {
        aside.add(new SetAside(reason.get(), submission));
        List<Finding> causes = placement.causes(submission, reason.get());
        lasting.addAll(causes);
        findings.addAll(Placement.others(submission, reason.get(), causes));
      } else {
        findings.addAll(submission.findings());
        lasting.addAll(Placement.unheardOf(submission, pack));
        elsewhere(submission);
        bySender
            .computeIfAbsent(
                new Sender(submission.locality(), submission.agency()), key -> new ArrayList<>())
            .add(submission);
      }
    }
    return collected(newest(bySender));
  }

  /** Rows about another locality than their submission's: used as they stand, but told. */
  private void elsewhere(Submission submission) {
    for (Entry entry : submission.entries()) {
      if (!pack.localities().containsKey(entry.locality())) {
        // An evaluation of the dataset tells of these by itself.
        findings.add(Words.of("submission.row-unplaced", Severity.ERROR, submission, entry));
      } else if (!entry.locality().equals(submission.locality())) {
        lasting.add(Words.of("submission.row-elsewhere", Severity.WARNING, submission, entry));
      }
    }
  }

  private List<Submission> newest(Map<Sender, List<Submission>> bySender) {
    List<Submission> newest = new ArrayList<>();
    for (List<Submission> all : bySender.values()) {
      Versions versions = new Versions(all);
      newest.add(versions.newest());
      lasting.addAll(Signature.check(versions.newest(), options.asOf()));
      changes.addAll(versions.changes());
      lasting.addAll(versions.findings());
      versions
          .superseded()
          .forEach(older -> aside.add(new SetAside(SetAside.Reason.SUPERSEDED, older)));
    }
    return newest;
  }

  private Collected collected(List<Submission> newest) {
    aside.sort(comparing((SetAside each) -> each.submission().id())
        .thenComparing(each -> each.submission().header().origin()));
    findings.addAll(options.common().findings());
    findings.addAll(lasting);
    return new Collected(
        new Assembly(pack, options).of(newest, lasting),
        new Expectations(pack, options).of(newest),
        changes,
        aside,
        findings);
  }
}
