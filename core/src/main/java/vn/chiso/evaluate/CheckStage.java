package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Acceptance;
import vn.chiso.fact.Datum;
import vn.chiso.fact.Evidence;
import vn.chiso.finding.Fault;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RuleInfo;

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

  /** Takes what check rules gave for a locality, and marks what is rejected in its facts. */
  List<Judged> run(LocalFacts local, StageRules.Run run, IntakeFindings intake) {
    return run(local, run, intake, (rule, finding) -> true);
  }

  /** The same for those findings that are wanted. */
  List<Judged> run(
      LocalFacts local,
      StageRules.Run run,
      IntakeFindings intake,
      BiPredicate<RuleInfo, Finding> wanted) {
    String code = local.locality().code();
    run.failure().ifPresent(failure -> intake.ruleFailed(failure, code));
    return judged(run, code, other -> other.equals(code) ? local : null, wanted);
  }

  /** Compares localities and marks what is rejected or accepted in their facts. */
  Across across(List<Checked> localities, IntakeFindings intake) {
    StageRules.Run run = compiled.across().fire(compared(localities));
    run.failure().ifPresent(failure -> intake.ruleFailed(failure, ""));
    if (run.insertions().isEmpty()) {
      return Across.NOTHING;
    }
    Map<String, Checked> byCode = new HashMap<>();
    localities.forEach(local -> byCode.put(local.locality().code(), local));
    Map<LocalFacts, Integer> seen = new LinkedHashMap<>();
    List<Judged> judged = judged(
        run,
        "",
        code -> {
          Checked local = byCode.get(code);
          return local == null ? null : seen(local.facts().get(), seen);
        },
        (rule, finding) -> true);
    Set<String> changed = new HashSet<>();
    seen.forEach((facts, before) -> {
      if (facts.judgements() != before) {
        changed.add(facts.locality().code());
      }
    });
    return new Across(Judged.findings(judged), run.insertions(), changed);
  }

  private List<Object> compared(List<Checked> localities) {
    List<Object> facts = new ArrayList<>(compiled.across().facts().reference());
    localities.forEach(local -> facts.addAll(local.compared()));
    return facts;
  }

  private static LocalFacts seen(LocalFacts facts, Map<LocalFacts, Integer> seen) {
    seen.putIfAbsent(facts, facts.judgements());
    return facts;
  }

  /**
   * What the cross-checks found, and what their rules inserted.
   *
   * @param changed codes of the localities of whose data other ones may be used than before
   */
  record Across(List<Finding> findings, List<Insertion> insertions, Set<String> changed) {
    static final Across NOTHING = new Across(List.of(), List.of(), Set.of());
  }

  private List<Judged> judged(
      StageRules.Run run,
      String locality,
      Function<String, @Nullable LocalFacts> localities,
      BiPredicate<RuleInfo, Finding> wanted) {
    if (run.insertions().isEmpty()) {
      return List.of();
    }
    List<Judged> judged = new ArrayList<>();
    for (Insertion insertion : run.insertions()) {
      if (insertion.fact() instanceof Fault fault) {
        Finding finding = FaultText.of(compiled.pack(), insertion.rule().info(), fault, locality);
        if (wanted.test(insertion.rule().info(), finding)) {
          judged.add(judge(insertion.rule().info(), finding, targets(fault, finding, localities)));
        }
      }
    }
    return judged;
  }

  private Judged judge(RuleInfo rule, Finding finding, Set<Target> targets) {
    Set<Acceptance> accepting = new LinkedHashSet<>();
    List<String> rejected = new ArrayList<>(0);
    boolean all = true;
    for (Target target : targets) {
      Set<Acceptance> found = rule.isAcceptable()
          ? acceptances.of(target.facts().locality().code(), finding.check(), target.item())
          : Set.of();
      accepting.addAll(found);
      all &= !found.isEmpty();
      if (finding.severity() == Severity.ERROR && !target.item().isEmpty()) {
        if (found.isEmpty()) {
          rejected.add(target.item());
          target.facts().rejected().add(target.item());
        } else {
          target.facts().accepted().add(target.item());
        }
      }
    }
    boolean accepted = all && !accepting.isEmpty();
    if (accepted) {
      acceptances.use(accepting);
    }
    return new Judged(
        rule,
        accepted ? finding.toBuilder().acceptedBy(words(accepting)).build() : finding,
        rejected);
  }

  private static String words(Set<Acceptance> accepting) {
    return accepting.stream().map(Acceptance::words).distinct().collect(Collectors.joining("; "));
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
