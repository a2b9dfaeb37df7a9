package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.chiso.dataset.Dataset;
import vn.chiso.finding.Finding;
import vn.chiso.score.ScoreCard;

/**
 * One evaluation while it is made: the stages in their order. Whatever concerns one locality alone
 * is done for each by itself, and so can be done for several at a time; between those stages stands
 * what needs all of them.
 */
final class Work {
  private final DroolsEvaluator evaluator;
  private final CompiledPack compiled;
  private final Plan plan;
  private final Dataset dataset;
  private final EvaluationOptions options;
  private final Hints hints = new Hints();
  private final SetFindings set;
  private final IntakeFindings unplaced;

  Work(DroolsEvaluator evaluator, Dataset dataset, EvaluationOptions options) {
    this.evaluator = evaluator;
    this.compiled = evaluator.compiled();
    this.plan = evaluator.plan();
    this.dataset = dataset;
    this.options = options;
    this.set = new SetFindings(compiled.pack(), hints);
    this.unplaced = new IntakeFindings(compiled.pack(), hints);
  }

  Evaluation evaluation() {
    set.dataset(dataset);
    List<Rows> rows = Rows.of(plan, dataset, unplaced);
    Acceptances acceptances = new Acceptances(compiled.pack(), dataset.acceptances());
    CheckStage checks = new CheckStage(compiled, acceptances);
    List<Checked> checked = each(rows.size(), i -> checked(rows.get(i), checks));
    CheckStage.Across across =
        checks.across(checked.stream().map(Checked::facts).toList(), unplaced);
    FormulaStage formulas = new FormulaStage(compiled, plan);
    List<Outcomes> outcomes = each(checked.size(), i -> outcomes(checked.get(i), formulas));
    GoalpostStage.Result goalposts = new GoalpostStage(plan, dataset, set).run(outcomes);
    ScoreStage scores = new ScoreStage(plan, goalposts);
    List<LocalRun> runs =
        each(checked.size(), i -> scored(checked.get(i), outcomes.get(i), scores));
    RankTable ranks = ranks(runs);
    List<ScoreCard> cards = Cards.of(plan, runs, ranks, options.derivations());
    return new Evaluation(
        compiled.pack(),
        dataset.header(),
        findings(runs, cards, across, acceptances),
        goalposts.byIndicator(),
        cards,
        options.derivations()
            ? new Background(evaluator, options, dataset, null, runs, across, goalposts, ranks)
            : null);
  }

  /** A locality after its checks. */
  private record Checked(
      LocalFacts facts, IntakeFindings intake, LocalRules.Fired fired, List<Judged> checks) {}

  private Checked checked(Rows rows, CheckStage checks) {
    IntakeFindings findings = new IntakeFindings(compiled.pack(), hints);
    LocalFacts local = evaluator.intake().take(rows, findings);
    LocalRules.Fired fired = compiled.local().fire(local, local.data().values());
    return new Checked(local, findings, fired, checks.run(local, fired.checks(), findings));
  }

  private Outcomes outcomes(Checked checked, FormulaStage formulas) {
    LocalFacts local = checked.facts();
    StageRules.Run run = compiled.local().formulas(local, local.data().values(), checked.fired());
    return formulas.run(local, run, plan.indicators(), checked.intake());
  }

  private static LocalRun scored(Checked checked, Outcomes outcomes, ScoreStage scores) {
    LooseDrafts drafts = scores.run(checked.facts(), outcomes);
    return new LocalRun(
        checked.facts(), checked.intake().found(), checked.checks(), outcomes, drafts);
  }

  private RankTable ranks(List<LocalRun> runs) {
    RankTable ranks = RankTable.empty(plan.size());
    RankStage stage = new RankStage(compiled.pack());
    each(plan.size(), node -> {
      stage.rank(node, runs.size(), i -> runs.get(i).drafts().get(node), ranks);
      return node;
    });
    return ranks;
  }

  private List<Finding> findings(
      List<LocalRun> runs,
      List<ScoreCard> cards,
      CheckStage.Across across,
      Acceptances acceptances) {
    List<Finding> findings = new ArrayList<>(across.findings());
    for (int i = 0; i < runs.size(); i++) {
      findings.addAll(runs.get(i).found());
      findings.addAll(GivenComparison.findings(runs.get(i).facts(), cards.get(i)));
    }
    findings.addAll(dataset.findings());
    findings.addAll(unplaced.found());
    acceptances.reportUnused(findings, set);
    findings.addAll(set.found());
    List<Finding> resolved =
        each(findings.size(), i -> FindingReferences.resolve(compiled.pack(), findings.get(i)));
    return FindingOrder.of(resolved, options.parallel());
  }

  private <T> List<T> each(int count, IntFunction<T> work) {
    IntStream all = IntStream.range(0, count);
    return (options.parallel() ? all.parallel() : all).mapToObj(work).toList();
  }
}
