package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chiso.dataset.Dataset;
import vn.chiso.fact.Goalposts;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.score.ScoreCard;

/** The stages in their order. */
final class DroolsEvaluator implements Evaluator {
  private final CompiledPack compiled;

  DroolsEvaluator(CompiledPack compiled) {
    this.compiled = compiled;
  }

  @Override
  public RulePack pack() {
    return compiled.pack();
  }

  @Override
  public Evaluation evaluate(Dataset dataset) {
    RulePack pack = compiled.pack();
    IntakeFindings intake = new IntakeFindings(pack);
    List<LocalFacts> localities = Intake.take(pack, dataset, intake);

    CheckStage checks = new CheckStage(compiled, dataset.acceptances());
    List<Finding> findings = new ArrayList<>(dataset.findings());
    findings.addAll(checks.run(localities, intake));

    FormulaStage formulas = new FormulaStage(compiled);
    List<Map<String, FormulaStage.Outcome>> outcomes =
        localities.stream().map(formulas::run).toList();
    Map<String, Goalposts> goalposts = new GoalpostStage(pack, dataset, intake).run(outcomes);

    ScoreStage scores = new ScoreStage(compiled, goalposts);
    List<Map<String, ScoreStage.Draft>> drafts = new ArrayList<>();
    for (int i = 0; i < localities.size(); i++) {
      drafts.add(scores.run(localities.get(i), outcomes.get(i)));
    }
    List<ScoreCard> cards = new RankStage(pack).run(localities, drafts);
    for (int i = 0; i < localities.size(); i++) {
      findings.addAll(GivenComparison.findings(localities.get(i), cards.get(i)));
    }
    findings.addAll(intake.found());
    Tracer tracer = new Tracer(formulas, localities, checks.crossChecks());
    return new Evaluation(pack, dataset.header(), findings, goalposts, cards, tracer);
  }
}
