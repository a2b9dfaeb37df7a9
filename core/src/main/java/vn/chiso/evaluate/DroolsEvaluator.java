package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chiso.dataset.Dataset;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.score.ScoreCard;

/**
 * The stages in their order. Whatever concerns one locality alone is done for each by itself, and
 * so can be done for several at a time; between those stages stands what needs all of them.
 */
final class DroolsEvaluator implements Evaluator {
  private final CompiledPack compiled;
  private final Plan plan;
  private final Intake intake;

  DroolsEvaluator(CompiledPack compiled) {
    this.compiled = compiled;
    this.plan = new Plan(compiled);
    this.intake = new Intake(compiled.pack());
  }

  @Override
  public RulePack pack() {
    return compiled.pack();
  }

  @Override
  public Evaluation evaluate(Dataset dataset, EvaluationOptions options) {
    return new Work(dataset, options).evaluation();
  }

  @Override
  public Stream<Evaluation> evaluate(Stream<Dataset> datasets) {
    EvaluationOptions alone = EvaluationOptions.DEFAULT.withoutDerivations().sequential();
    return datasets.map(dataset -> evaluate(dataset, alone));
  }

  /** One evaluation while it is made. */
  private final class Work {
    private final Dataset dataset;
    private final EvaluationOptions options;
    private final Hints hints = new Hints();
    private final SetFindings set = new SetFindings(compiled.pack(), hints);
    private final IntakeFindings unplaced = new IntakeFindings(compiled.pack(), hints);

    Work(Dataset dataset, EvaluationOptions options) {
      this.dataset = dataset;
      this.options = options;
    }

    Evaluation evaluation() {
      set.dataset(dataset);
      List<Rows> rows = Rows.of(plan, dataset, unplaced);
      Acceptances acceptances = new Acceptances(compiled.pack(), dataset.acceptances());
      CheckStage checks = new CheckStage(compiled, acceptances);
      List<Checked> checked = each(rows.size(), i -> checked(rows.get(i), checks));
      List<LocalFacts> facts = checked.stream().map(Checked::facts).toList();
      CheckStage.Across across = checks.across(facts, unplaced);

      FormulaStage formulas = new FormulaStage(compiled, plan);
      List<Outcomes> outcomes =
          each(facts.size(), i -> formulas.run(facts.get(i), checked.get(i).intake()));
      GoalpostStage.Result goalposts = new GoalpostStage(plan, dataset, set).run(outcomes);
      ScoreStage scores = new ScoreStage(plan, goalposts);
      List<Draft[]> drafts = each(facts.size(), i -> scores.run(facts.get(i), outcomes.get(i)));
      RankTable ranks = ranks(drafts);

      List<ScoreCard> cards = new ArrayList<>(facts.size());
      List<Finding> findings = new ArrayList<>(across.findings());
      findings.addAll(dataset.findings());
      for (int i = 0; i < facts.size(); i++) {
        LocalFacts local = facts.get(i);
        ScoreCard card = card(local, drafts.get(i), ranks, i);
        cards.add(card);
        findings.addAll(checked.get(i).findings());
        findings.addAll(checked.get(i).intake().found());
        findings.addAll(GivenComparison.findings(local, card));
      }
      findings.addAll(unplaced.found());
      acceptances.reportUnused(findings, set);
      findings.addAll(set.found());
      List<Finding> resolved =
          each(findings.size(), i -> FindingReferences.resolve(compiled.pack(), findings.get(i)));
      Tracer tracer = new Tracer(formulas, facts, across.insertions());
      return new Evaluation(
          compiled.pack(), dataset.header(), resolved, goalposts.byIndicator(), cards, tracer);
    }

    private record Checked(LocalFacts facts, IntakeFindings intake, List<Finding> findings) {}

    private Checked checked(Rows rows, CheckStage checks) {
      IntakeFindings findings = new IntakeFindings(compiled.pack(), hints);
      LocalFacts local = intake.take(rows, findings);
      return new Checked(local, findings, checks.run(local, findings));
    }

    private RankTable ranks(List<Draft[]> drafts) {
      RankTable ranks = new RankTable(new int[plan.size()][], new int[plan.size()]);
      RankStage stage = new RankStage(compiled.pack());
      each(plan.size(), node -> {
        stage.rank(node, drafts.size(), i -> drafts.get(i)[node], ranks);
        return node;
      });
      return ranks;
    }

    private ScoreCard card(LocalFacts local, Draft[] drafts, RankTable ranks, int place) {
      Results results = new Results(plan, position -> drafts[position], ranks, place);
      return new ScoreCard(local.locality(), compiled.pack().framework(), results);
    }

    private <T> List<T> each(int count, IntFunction<T> work) {
      IntStream all = IntStream.range(0, count);
      return (options.parallel() ? all.parallel() : all).mapToObj(work).toList();
    }
  }
}
