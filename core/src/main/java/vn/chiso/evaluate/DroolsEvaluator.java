package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.dataset.Dataset;
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

    Acceptances acceptances = new Acceptances(pack, dataset.acceptances());
    CheckStage checks = new CheckStage(compiled, acceptances);
    List<Finding> findings = new ArrayList<>(checks.run(localities, intake));

    FormulaStage formulas = new FormulaStage(compiled);
    List<Map<String, FormulaStage.Outcome>> outcomes =
        localities.stream().map(local -> formulas.run(local, intake)).toList();
    GoalpostStage.Result goalposts = new GoalpostStage(pack, dataset, intake).run(outcomes);

    ScoreStage scores = new ScoreStage(compiled, goalposts);
    List<Map<String, ScoreStage.Draft>> drafts = new ArrayList<>();
    for (int i = 0; i < localities.size(); i++) {
      drafts.add(scores.run(localities.get(i), outcomes.get(i)));
    }
    List<ScoreCard> cards = new RankStage(pack).run(localities, drafts);
    for (int i = 0; i < localities.size(); i++) {
      findings.addAll(GivenComparison.findings(localities.get(i), cards.get(i)));
    }
    findings.addAll(dataset.findings());
    acceptances.reportUnused(
        Stream.concat(findings.stream(), intake.found().stream()).toList(), intake);
    List<Finding> all = Stream.concat(findings.stream(), intake.found().stream())
        .map(finding -> FindingReferences.resolve(pack, finding))
        .toList();
    Tracer tracer = new Tracer(formulas, localities, checks.crossChecks());
    return new Evaluation(pack, dataset.header(), all, goalposts.byIndicator(), cards, tracer);
  }
}
