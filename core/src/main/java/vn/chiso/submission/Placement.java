package vn.chiso.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.fact.Origin;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;

/**
 * Whether anybody can tell whom a submission is from and what it is about; if not, why, told once.
 */
final class Placement {
  /** What is wrong with a file rather than with what stands in it. */
  private static final Pattern FILE =
      Pattern.compile("(?:book|csv|document|encoding|file|json|yaml)\\..+");

  private static final Set<String> HEADERLESS =
      Set.of("form.unknown", "info.other-agency", "info.other-locality", "submission.no-header");
  private static final Pattern TOP = Pattern.compile("/[^/]*");

  private final RulePack pack;
  private final String only;
  private final PlacementFindings findings;

  /** @param only code of the only locality wanted, or empty */
  Placement(RulePack pack, Codes codes, String only) {
    this.pack = pack;
    this.only = only;
    this.findings = new PlacementFindings(pack, codes);
  }

  /** Why a submission can't be used; empty if it can. */
  Optional<SetAside.Reason> reasonAgainst(Submission submission) {
    if (isBlank(submission)) {
      return Optional.of(SetAside.Reason.UNREADABLE);
    }
    if (submission.agency().isEmpty()) {
      return Optional.of(SetAside.Reason.NO_AGENCY);
    }
    if (!submission.pack().isEmpty() && !submission.pack().equals(pack.id())) {
      return Optional.of(SetAside.Reason.OTHER_PACK);
    }
    if (!pack.agencies().containsKey(submission.agency())) {
      return Optional.of(SetAside.Reason.UNKNOWN_AGENCY);
    }
    boolean doubtful = submission.findings().stream()
        .anyMatch(finding -> finding.check().equals("info.other-locality"));
    return reasonAgainst(doubtful ? "" : submission.locality());
  }

  private Optional<SetAside.Reason> reasonAgainst(String locality) {
    if (locality.isEmpty()) {
      return Optional.of(SetAside.Reason.NO_LOCALITY);
    }
    if (!pack.localities().containsKey(locality)) {
      return Optional.of(SetAside.Reason.UNKNOWN_LOCALITY);
    }
    return only.isEmpty() || only.equals(locality)
        ? Optional.empty()
        : Optional.of(SetAside.Reason.OTHER_LOCALITY);
  }

  /** Whether something is wrong with a file of which nothing could be understood. */
  private static boolean isBlank(Submission submission) {
    SubmissionHeader header = submission.header();
    boolean stated = Stream.of(
                header.agency(),
                header.officer(),
                header.documentNumber(),
                header.note(),
                submission.pack())
            .anyMatch(text -> !text.isEmpty())
        || header.handedIn() != null
        || !header.consulted().isEmpty();
    return !stated
        && submission.entries().isEmpty()
        && submission.evidence().isEmpty()
        && submission.own().isEmpty()
        && submission.findings().stream().anyMatch(Placement::isError);
  }

  /** What to mend so that it can be used: what lies behind, if anything was found that does. */
  List<Finding> causes(Submission submission, SetAside.Reason reason) {
    List<Finding> behind = behind(submission, reason);
    if (!behind.isEmpty()) {
      return behind;
    }
    return List.of(
        reason == SetAside.Reason.UNREADABLE
            ? Words.unread(submission.id(), Severity.ERROR)
            : findings.of(submission, reason));
  }

  private static List<Finding> behind(Submission submission, SetAside.Reason reason) {
    boolean unplaced = reason == SetAside.Reason.UNREADABLE
        || reason == SetAside.Reason.NO_AGENCY
        || reason == SetAside.Reason.NO_LOCALITY;
    List<Finding> faults = submission.findings().stream()
        .filter(finding -> unplaced && isError(finding))
        .filter(finding -> isOfHeader(finding, submission))
        .toList();
    return faults.isEmpty() && reason != SetAside.Reason.UNREADABLE
        ? submission.findings().stream()
            .filter(finding -> unplaced && HEADERLESS.contains(finding.check()))
            .toList()
        : faults.stream().limit(1).toList();
  }

  /** What else is wrong with a submission that is set aside for a reason. */
  static List<Finding> others(Submission submission, SetAside.Reason reason, List<Finding> causes) {
    List<Finding> others = new ArrayList<>();
    if (reason != SetAside.Reason.UNREADABLE) {
      submission.findings().stream()
          .filter(finding -> !causes.contains(finding))
          .filter(finding -> !HEADERLESS.contains(finding.check()))
          .filter(finding -> !finding.check().equals("info.other-code"))
          .forEach(others::add);
    }
    return others;
  }

  /** The agencies that were heard as it says, but that nobody knows. */
  static List<Finding> unheardOf(Submission submission, RulePack pack) {
    List<String> unknown = submission.header().consulted().stream()
        .filter(agency -> !pack.agencies().containsKey(agency))
        .toList();
    return unknown.isEmpty()
        ? List.of()
        : List.of(Words.of("submission.unknown-consulted", Severity.WARNING, submission, unknown));
  }

  private static boolean isError(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  /** Whether it tells of a fault that may have cost the header. */
  private static boolean isOfHeader(Finding finding, Submission submission) {
    Origin origin =
        finding.origins().isEmpty() ? Origin.MEMORY : finding.origins().get(0);
    String name = origin.file().substring(origin.file().lastIndexOf('/') + 1);
    boolean file = origin.file().equals(submission.id()) || name.startsWith("submission.");
    boolean misspelt = finding.check().equals("key.unknown")
        && TOP.matcher(origin.place()).matches()
        && !submission.entries().isEmpty();
    return file && (FILE.matcher(finding.check()).matches() || misspelt);
  }
}
