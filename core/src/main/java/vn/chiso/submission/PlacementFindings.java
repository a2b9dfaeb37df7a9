package vn.chiso.submission;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.framework.FormerNames;
import vn.chiso.framework.Locality;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Nearest;
import vn.chiso.text.Text;

/** Words why nobody can tell whom a submission is from or what it is about. */
final class PlacementFindings {
  private final RulePack pack;
  private final Codes codes;

  PlacementFindings(RulePack pack, Codes codes) {
    this.pack = pack;
    this.codes = codes;
  }

  Finding of(Submission submission, SetAside.Reason reason) {
    return switch (reason) {
      case UNKNOWN_AGENCY -> unknownAgency(submission);
      case UNKNOWN_LOCALITY -> unknownLocality(submission);
      case OTHER_LOCALITY -> plain(submission, reason, Severity.INFO);
      default -> plain(submission, reason, Severity.ERROR);
    };
  }

  private Finding plain(Submission submission, SetAside.Reason reason, Severity severity) {
    return Words.of(
        "submission." + reason.tag(),
        severity,
        submission,
        submission.locality(),
        submission.pack(),
        pack.id());
  }

  /** Told to the agency that was probably meant, since it counts as having handed in nothing. */
  private Finding unknownAgency(Submission submission) {
    String written = submission.agency();
    List<String> known = pack.agencies().values().stream()
        .flatMap(each -> Stream.of(each.code(), each.name().vi(), each.name().en()))
        .filter(name -> !name.isEmpty())
        .toList();
    Optional<String> near = Nearest.to(written, known);
    return Words.of(
            "submission.unknown-agency",
            Severity.ERROR,
            submission,
            written,
            near.map(PlacementFindings::meant).orElse(Text.same("")))
        .toBuilder()
        .agency(near.map(codes::agency).orElse(written))
        .build();
  }

  private Finding unknownLocality(Submission submission) {
    String written = submission.locality();
    FormerNames names = new FormerNames(pack.localities().values());
    Optional<Locality> now =
        names.coded(written).map(FormerNames.Former::now).or(() -> names.named(written));
    Text hint = now.map(each -> names.isCurrent(written)
            ? Words.text("nearest", each.code())
            : Words.text("now", each.name(), each.code()))
        .or(() -> Nearest.to(written, List.copyOf(pack.localities().keySet()))
            .map(PlacementFindings::meant))
        .orElse(Text.same(""));
    return Words.of("submission.unknown-locality", Severity.ERROR, submission, written, hint)
        .toBuilder()
        .locality("")
        .build();
  }

  private static Text meant(String near) {
    return Words.text("nearest", near);
  }
}
