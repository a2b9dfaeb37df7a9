package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.finding.Finding;
import vn.chiso.score.ScoreCard;

/**
 * One evaluation while it is made: the stages in their order. Whatever concerns one locality alone
 * is done for each by itself, and so can be done for several at a time; between those stages stands
 * what needs all of them.
 */
final class Work {
  /** Of no more localities everything is kept at hand, so that what-if answers at once. */
  private static final int FEW = 1_024;

  private final DroolsEvaluator evaluator;
  private final CompiledPack compiled;
  private final Plan plan;
  private final Dataset dataset;
  private final EvaluationOptions options;
  private final Workers workers;
  private final Hints hints = new Hints();
  private final SetFindings set;
  private final IntakeFindings unplaced;

  Work(DroolsEvaluator evaluator, Dataset dataset, EvaluationOptions options) {
    this.evaluator = evaluator;
    this.compiled = evaluator.compiled();
    this.plan = evaluator.plan();
    this.dataset = dataset;
    this.options = options;
    this.workers = Workers.of(options);
    this.set = new SetFindings(compiled.pack(), hints);
    this.unplaced = new IntakeFindings(compiled.pack(), hints);
  }

  Evaluation evaluation() {
    set.dataset(dataset);
    EarlierFigures earlier = new EarlierFigures(plan, dataset.previous());
    earlier.tell(set);
    List<Rows> rows = Rows.of(plan, dataset, unplaced);
    boolean roomy = options.derivations() && rows.size() <= FEW;
    Acceptances acceptances = new Acceptances(compiled.pack(), dataset.acceptances());
    CheckStage checks = new CheckStage(compiled, acceptances);
    LocalStage stage = new LocalStage(evaluator, checks, hints, roomy);
    List<Checked> alone = workers.each(rows.size(), i -> stage.run(rows.get(i)));
    CheckStage.Across across = checks.across(alone, unplaced);
    List<Checked> checked = across.changed().isEmpty() ? alone : compared(alone, across, stage);
    ImputationStage.Result filled = new ImputationStage(plan, earlier).run(checked);
    filled.localities().stream()
        .filter(local -> !plan.isKept(local))
        .forEach(local -> set.tooFewValues(local.locality(), plan, plan.values(local)));
    GoalpostStage.Result goalposts = new GoalpostStage(plan, dataset, earlier, set)
        .run(new Among(plan, filled.localities(), workers));
    Standings standings = new Standings(plan.pack().settings(), plan.size(), checked.size());
    List<LocalRun> runs =
        scored(checked, filled.localities(), new ScoreStage(plan, goalposts), standings, roomy);
    RankTable ranks = ranks(standings);
    List<ScoreCard> cards = Cards.of(plan, runs, ranks, options.derivations());
    return new Evaluation(
        compiled.pack(),
        dataset.header(),
        findings(runs, cards, across, acceptances),
        goalposts,
        filled.imputed(),
        cards,
        options.derivations()
            ? new Background(evaluator, options, dataset, null, runs, across, goalposts, ranks)
            : null);
  }

  /** Formulas run again where cross-checks changed which data they may use. */
  private static List<Checked> compared(
      List<Checked> alone, CheckStage.Across across, LocalStage stage) {
    return alone.stream()
        .map(each ->
            across.changed().contains(each.locality().code()) ? stage.recomputed(each) : each)
        .toList();
  }

  /**
   * Scores the localities.
   *
   * @param checked the localities as they are
   * @param filled the same with what was estimated
   */
  private List<LocalRun> scored(
      List<Checked> checked,
      List<Checked> filled,
      ScoreStage scores,
      Standings standings,
      boolean roomy) {
    AtomicReference<@Nullable PackedDrafts> last = new AtomicReference<>();
    IntFunction<LooseDrafts> scored = i -> scores.run(filled.get(i));
    if (OutrankStage.isWanted(compiled.pack())) {
      List<LooseDrafts> all = workers.each(filled.size(), scored);
      new OutrankStage(plan).run(all);
      scored = all::get;
    }
    IntFunction<LooseDrafts> ready = scored;
    return workers.each(checked.size(), i -> {
      LooseDrafts drafts = ready.apply(i);
      standings.enter(i, drafts);
      if (roomy) {
        return new LocalRun(checked.get(i), drafts);
      }
      PackedDrafts packed = PackedDrafts.of(drafts, last.getPlain());
      last.setPlain(packed);
      return new LocalRun(checked.get(i), packed);
    });
  }

  private RankTable ranks(Standings standings) {
    RankTable ranks = RankTable.empty(plan.size());
    RankStage stage = new RankStage(compiled.pack());
    workers.each(plan.size(), node -> {
      stage.rank(node, standings, ranks);
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
      findings.addAll(runs.get(i).local().found());
      findings.addAll(GivenComparison.findings(runs.get(i).local(), cards.get(i)));
    }
    findings.addAll(dataset.findings());
    findings.addAll(unplaced.found());
    acceptances.reportUnused(findings, set);
    findings.addAll(set.found());
    List<Finding> resolved = workers.each(
        findings.size(), i -> FindingReferences.resolve(compiled.pack(), findings.get(i)));
    return FindingOrder.of(resolved, options.parallel());
  }
}
