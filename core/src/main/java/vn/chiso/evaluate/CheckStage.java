package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Acceptance;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.finding.Fault;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/**
 * Validation: check rules over each locality, then across all. Data with an error nobody accepted
 * are rejected, so that no formula reads them. Localities may be checked side by side.
 */
final class CheckStage {
  private final CompiledPack compiled;
  private final Acceptances acceptances;

  CheckStage(CompiledPack compiled, Acceptances acceptances) {
    this.compiled = compiled;
    this.acceptances = acceptances;
  }

  /** Checks a locality and marks what is rejected or accepted in its facts. */
  List<Finding> run(LocalFacts local, IntakeFindings intake) {
    return run(local, local.data().values(), intake);
  }

  /** Checks some data of a locality. */
  List<Finding> run(LocalFacts local, Collection<Datum> data, IntakeFindings intake) {
    String code = local.locality().code();
    StageRules.Run run = compiled.stageFacts().check(local, data);
    run.failure().ifPresent(failure -> intake.ruleFailed(failure, code));
    return findings(run, code, other -> other.equals(code) ? local : null);
  }

  /** Compares localities and marks what is rejected or accepted in their facts. */
  Across across(List<LocalFacts> localities, IntakeFindings intake) {
    StageRules.Run run = compiled.stageFacts().crossCheck(localities);
    run.failure().ifPresent(failure -> intake.ruleFailed(failure, ""));
    if (run.insertions().isEmpty()) {
      return Across.NOTHING;
    }
    Map<String, LocalFacts> byCode = new HashMap<>();
    localities.forEach(local -> byCode.put(local.locality().code(), local));
    return new Across(findings(run, "", byCode::get), run.insertions());
  }

  /** What the cross-checks found, and what their rules inserted. */
  record Across(List<Finding> findings, List<Insertion> insertions) {
    static final Across NOTHING = new Across(List.of(), List.of());
  }

  private List<Finding> findings(
      StageRules.Run run, String locality, Function<String, @Nullable LocalFacts> localities) {
    if (run.insertions().isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    for (Insertion insertion : run.insertions()) {
      if (insertion.fact() instanceof Fault fault) {
        Finding finding = FaultText.of(compiled.pack(), insertion.rule().info(), fault, locality);
        findings.add(judge(finding, targets(fault, finding, localities)));
      }
    }
    return findings;
  }

  private Finding judge(Finding finding, Set<Target> targets) {
    Set<Acceptance> accepting = new LinkedHashSet<>();
    boolean all = true;
    for (Target target : targets) {
      Set<Acceptance> found =
          acceptances.of(target.facts().locality().code(), finding.check(), target.item());
      accepting.addAll(found);
      all &= !found.isEmpty();
      if (finding.severity() == Severity.ERROR && !target.item().isEmpty()) {
        (found.isEmpty() ? target.facts().rejected() : target.facts().accepted())
            .add(target.item());
      }
    }
    return all && !accepting.isEmpty()
        ? finding.toBuilder().acceptedBy(words(accepting)).build()
        : finding;
  }

  private static String words(Set<Acceptance> accepting) {
    return accepting.stream()
        .map(acceptance -> acceptance.by() + ": " + acceptance.reason())
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** Something a fault rests on; the item is empty where that is no datum. */
  private record Target(LocalFacts facts, String item) {}

  private static Set<Target> targets(
      Fault fault, Finding finding, Function<String, @Nullable LocalFacts> localities) {
    Set<Target> targets = new LinkedHashSet<>();
    for (Datum datum : fault.data()) {
      add(targets, localities.apply(datum.locality()), datum.item());
    }
    for (Evidence document : fault.documents()) {
      LocalFacts facts = localities.apply(document.locality());
      add(targets, facts, "");
      if (facts != null) {
        facts.data().values().stream()
            .filter(datum -> datum.evidence().contains(document.id()))
            .forEach(datum -> targets.add(new Target(facts, datum.item())));
      }
    }
    if (targets.isEmpty()) {
      finding.localities().forEach(code -> add(targets, localities.apply(code), ""));
    }
    return targets;
  }

  private static void add(Set<Target> targets, @Nullable LocalFacts facts, String item) {
    if (facts != null) {
      targets.add(new Target(facts, item));
    }
  }
}
