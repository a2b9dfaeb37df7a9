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
  private final Checked before;
  private final LocalFacts known;
  private final String item;
  private final Datum datum;
  private final LocalFacts facts;
  private final IntakeFindings found;

  LocalChange(DroolsEvaluator evaluator, Checked before, Datum datum) {
    this.compiled = evaluator.compiled();
    this.plan = evaluator.plan();
    this.reach = evaluator.reach();
    this.intake = evaluator.intake();
    this.before = before;
    this.datum = datum;
    this.item = datum.item();
    this.known = before.facts().get();
    this.facts = known.with(datum);
    this.found = new IntakeFindings(compiled.pack(), new Hints());
  }

  /**
   * What became of the locality.
   *
   * @param local its new facts, findings and values
   * @param indicators the indicators whose values may have changed
   * @param gone what was found in the dataset about figures that aren't there any more
   */
  record Result(Checked local, List<Place> indicators, List<Finding> gone) {}

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
    Checked local = new Checked(
        before.locality(),
        () -> facts,
        before.compared(),
        before.findings(),
        checks,
        byFormulas(indicators),
        before.givenScores(),
        before.outcomes().with(outcomes, indicators));
    return Optional.of(new Result(local, indicators, List.of()));
  }

  /** Whether there was one sound figure, nothing was said about it, and no rule failed. */
  private boolean isPlain() {
    Datum old = known.data().get(item);
    Set<String> explained = new HashSet<>(facts.rejectedAtIntake());
    before.checks().forEach(judged -> explained.addAll(judged.rejected()));
    return old != null
        && old.evidence().equals(datum.evidence())
        && !facts.rejectedAtIntake().contains(item)
        && explained.containsAll(known.rejected())
        && before.findings().stream()
            .allMatch(each -> isOfRules(each) && !intake.isAbout(each, item))
        && before.byFormulas().stream().allMatch(LocalChange::isOfRules);
  }

  private static boolean isOfRules(Finding finding) {
    return !finding.check().equals("rule.failed");
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
    Set<String> changed = new HashSet<>(known.rejected());
    changed.addAll(facts.rejected());
    changed.removeIf(each -> known.rejected().contains(each) && facts.rejected().contains(each));
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

  private List<Finding> byFormulas(List<Place> indicators) {
    Set<String> changed = new HashSet<>();
    indicators.forEach(indicator -> changed.add(indicator.node().reference()));
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : before.byFormulas()) {
      if (!changed.contains(finding.indicator())) {
        findings.add(finding);
      }
    }
    findings.addAll(found.found());
    return findings;
  }
}
