package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.fact.Datum;
import vn.chiso.finding.Finding;

/** What one changed figure changes in its own locality. */
final class LocalChange {
  private final CompiledPack compiled;
  private final Plan plan;
  private final Reach reach;
  private final Intake intake;
  private final LocalRun before;
  private final String item;
  private final Datum datum;
  private final LocalFacts facts;
  private final IntakeFindings found;

  LocalChange(DroolsEvaluator evaluator, LocalRun before, Datum datum) {
    this.compiled = evaluator.compiled();
    this.plan = evaluator.plan();
    this.reach = evaluator.reach();
    this.intake = evaluator.intake();
    this.before = before;
    this.datum = datum;
    this.item = datum.item();
    this.facts = before.facts().with(datum);
    this.found = new IntakeFindings(compiled.pack(), new Hints());
  }

  /**
   * What became of the locality.
   *
   * @param run its new facts, findings and values, with the old results
   * @param indicators the indicators whose values may have changed
   */
  record Result(LocalRun run, List<Place> indicators) {}

  /** The locality after the change; empty if it can't be told apart from what else went on. */
  Optional<Result> run() {
    if (!isPlain()) {
      return Optional.empty();
    }
    Set<String> items = new TreeSet<>(reach.besideInChecks(item));
    reach.indicators(item).forEach(indicator -> items.addAll(indicator.items()));
    List<Datum> data = facts.data(items);
    LocalRules.Fired fired = compiled.local().fire(facts, data);
    List<Judged> checks = checks(fired.checks());

    Set<String> rejected = changedRejections();
    List<Place> indicators = indicators(rejected);
    StageRules.Run formulas = rejected.isEmpty()
        ? compiled.local().formulas(facts, data, fired)
        : compiled.local().formulas(facts, facts.data(items(indicators)));
    if (fired.checks().failure().isPresent() || formulas.failure().isPresent()) {
      return Optional.empty();
    }
    Outcomes outcomes = new FormulaStage(compiled, plan).run(facts, formulas, indicators, found);
    LocalRun run = new LocalRun(
        facts,
        findings(indicators),
        checks,
        before.outcomes().with(outcomes, indicators),
        before.drafts());
    return Optional.of(new Result(run, indicators));
  }

  /** Whether there was one sound figure, nothing was said about it, and no rule failed. */
  private boolean isPlain() {
    Datum old = before.facts().data().get(item);
    Set<String> explained = new HashSet<>(facts.rejectedAtIntake());
    before.checks().forEach(judged -> explained.addAll(judged.rejected()));
    return old != null
        && old.evidence().equals(datum.evidence())
        && !facts.rejectedAtIntake().contains(item)
        && explained.containsAll(before.facts().rejected())
        && before.findings().stream()
            .allMatch(each -> isZeroDenominator(each)
                || (!each.check().equals("rule.failed") && !intake.isAbout(each, item)));
  }

  private static boolean isZeroDenominator(Finding finding) {
    return finding.check().equals("formula.zero-denominator");
  }

  /** What was found by checks the figure doesn't reach, and what is found by the others now. */
  private List<Judged> checks(StageRules.Run run) {
    List<Judged> checks = new ArrayList<>();
    for (Judged judged : before.checks()) {
      if (!reach.reaches(judged.rule(), item, judged.finding())) {
        checks.add(judged);
        facts.rejected().addAll(judged.rejected());
      }
    }
    Acceptances none = new Acceptances(compiled.pack(), List.of());
    checks.addAll(new CheckStage(compiled, none)
        .run(facts, run, found, (rule, finding) -> reach.reaches(rule, item, finding)));
    return checks;
  }

  private Set<String> changedRejections() {
    Set<String> changed = new HashSet<>(before.facts().rejected());
    changed.addAll(facts.rejected());
    changed.removeIf(
        each -> before.facts().rejected().contains(each) && facts.rejected().contains(each));
    return changed;
  }

  private List<Place> indicators(Set<String> rejected) {
    Set<Place> indicators = new LinkedHashSet<>(reach.indicators(item));
    rejected.forEach(each -> indicators.addAll(reach.indicators(each)));
    return List.copyOf(indicators);
  }

  private static Set<String> items(List<Place> indicators) {
    Set<String> items = new TreeSet<>();
    indicators.forEach(indicator -> items.addAll(indicator.items()));
    return items;
  }

  private List<Finding> findings(List<Place> indicators) {
    Set<String> changed = new HashSet<>();
    indicators.forEach(indicator -> changed.add(indicator.node().reference()));
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : before.findings()) {
      if (!isZeroDenominator(finding) || !changed.contains(finding.indicator())) {
        findings.add(finding);
      }
    }
    findings.addAll(found.found());
    return findings;
  }
}
