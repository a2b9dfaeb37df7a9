package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Acceptance;
import vn.chiso.fact.Datum;
import vn.chiso.finding.Fault;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/**
 * Validation: check rules over each locality, then across all. Data with an error nobody accepted
 * are rejected, so that no formula reads them.
 */
final class CheckStage {
  private final CompiledPack compiled;
  private final StageFacts stageFacts;
  private final List<Acceptance> acceptances;
  private final Set<Acceptance> used = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Firing> crossChecks = new ArrayList<>();

  CheckStage(CompiledPack compiled, List<Acceptance> acceptances) {
    this.compiled = compiled;
    this.stageFacts = new StageFacts(compiled);
    this.acceptances = acceptances;
  }

  /** Checks all localities and marks what is rejected or accepted in their facts. */
  List<Finding> run(List<LocalFacts> localities, IntakeFindings intake) {
    for (LocalFacts local : localities) {
      for (Firing firing : stageFacts.check(local, false)) {
        take(firing, List.of(local));
      }
    }
    crossChecks.addAll(stageFacts.crossCheck(localities));
    crossChecks.forEach(firing -> take(firing, localities));
    acceptances.stream()
        .filter(acceptance -> !used.contains(acceptance))
        .forEach(intake::unusedAcceptance);
    return findings;
  }

  /** What the cross-check rules inserted. */
  List<Firing> crossChecks() {
    return crossChecks;
  }

  private void take(Firing firing, List<LocalFacts> localities) {
    if (!(firing.inserted() instanceof Fault fault)) {
      return;
    }
    Finding finding = FaultText.of(compiled.pack(), firing.rule(), fault);
    Acceptance acceptance = acceptance(finding);
    if (acceptance != null) {
      used.add(acceptance);
      finding = finding.accepted(acceptance.by() + ": " + acceptance.reason());
    }
    findings.add(finding);
    if (finding.severity() == Severity.ERROR) {
      boolean accepted = finding.isAccepted();
      each(
          fault,
          localities,
          (facts, item) -> (accepted ? facts.accepted() : facts.rejected()).add(item));
    }
  }

  private @Nullable Acceptance acceptance(Finding finding) {
    return acceptances.stream()
        .filter(acceptance -> acceptance.check().equals(finding.check()))
        .filter(acceptance -> acceptance.locality().equals(finding.locality()))
        .filter(acceptance ->
            acceptance.item().isEmpty() || finding.items().contains(acceptance.item()))
        .findFirst()
        .orElse(null);
  }

  private interface Marking {
    void mark(LocalFacts facts, String item);
  }

  private static void each(Fault fault, List<LocalFacts> localities, Marking marking) {
    for (Datum datum : fault.data()) {
      localities.stream()
          .filter(facts -> facts.locality().code().equals(datum.locality()))
          .forEach(facts -> marking.mark(facts, datum.item()));
    }
  }
}
