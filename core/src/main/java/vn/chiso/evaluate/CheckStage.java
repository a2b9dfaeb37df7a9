package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.dataset.Acceptance;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.finding.Fault;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/**
 * Validation: check rules over each locality, then across all. Data with an error nobody accepted
 * are rejected, so that no formula reads them.
 */
final class CheckStage {
  private final CompiledPack compiled;
  private final Acceptances acceptances;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Firing> crossChecks = new ArrayList<>();

  CheckStage(CompiledPack compiled, Acceptances acceptances) {
    this.compiled = compiled;
    this.acceptances = acceptances;
  }

  /** Checks all localities and marks what is rejected or accepted in their facts. */
  List<Finding> run(List<LocalFacts> localities, IntakeFindings intake) {
    Map<String, LocalFacts> byCode = localities.stream()
        .collect(Collectors.toMap(local -> local.locality().code(), Function.identity()));
    for (LocalFacts local : localities) {
      StageRules.Run run = compiled.stageFacts().check(local, false);
      run.failure()
          .ifPresent(failure -> intake.ruleFailed(failure, local.locality().code()));
      run.firings().forEach(firing -> take(firing, local.locality().code(), byCode));
    }
    StageRules.Run across = compiled.stageFacts().crossCheck(localities);
    across.failure().ifPresent(failure -> intake.ruleFailed(failure, ""));
    crossChecks.addAll(across.firings());
    crossChecks.forEach(firing -> take(firing, "", byCode));
    return findings;
  }

  /** What the cross-check rules inserted. */
  List<Firing> crossChecks() {
    return crossChecks;
  }

  private void take(Firing firing, String locality, Map<String, LocalFacts> byCode) {
    if (!(firing.inserted() instanceof Fault fault)) {
      return;
    }
    Finding finding = FaultText.of(compiled.pack(), firing.rule(), fault, locality);
    Set<Acceptance> accepting = new LinkedHashSet<>();
    boolean all = true;
    for (Target target : targets(fault, finding, byCode)) {
      Set<Acceptance> found =
          acceptances.of(target.facts().locality().code(), finding.check(), target.item());
      accepting.addAll(found);
      all &= !found.isEmpty();
      if (finding.severity() == Severity.ERROR && !target.item().isEmpty()) {
        (found.isEmpty() ? target.facts().rejected() : target.facts().accepted())
            .add(target.item());
      }
    }
    findings.add(
        all && !accepting.isEmpty()
            ? finding.toBuilder().acceptedBy(words(accepting)).build()
            : finding);
  }

  private static String words(Set<Acceptance> accepting) {
    return accepting.stream()
        .map(acceptance -> acceptance.by() + ": " + acceptance.reason())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Something a fault rests on; the item is empty where that is no datum. */
  private record Target(LocalFacts facts, String item) {}

  private static Set<Target> targets(Fault fault, Finding finding, Map<String, LocalFacts> byCode) {
    Set<Target> targets = new LinkedHashSet<>();
    for (Datum datum : fault.data()) {
      add(targets, byCode, datum.locality(), datum.item());
    }
    for (Evidence document : fault.documents()) {
      add(targets, byCode, document.locality(), "");
      LocalFacts facts = byCode.get(document.locality());
      if (facts != null) {
        facts.data().values().stream()
            .filter(datum -> datum.evidence().contains(document.id()))
            .forEach(datum -> targets.add(new Target(facts, datum.item())));
      }
    }
    if (targets.isEmpty()) {
      finding.localities().forEach(code -> add(targets, byCode, code, ""));
    }
    return targets;
  }

  private static void add(
      Set<Target> targets, Map<String, LocalFacts> byCode, String locality, String item) {
    LocalFacts facts = byCode.get(locality);
    if (facts != null) {
      targets.add(new Target(facts, item));
    }
  }
}
