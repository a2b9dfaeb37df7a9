package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import vn.chiso.dataset.Dataset;
import vn.chiso.pack.RulePack;

/** Evaluates by compiled rules. Holds what is made once for a pack. */
final class DroolsEvaluator implements Evaluator {
  private final CompiledPack compiled;
  private final Plan plan;
  private final Intake intake;
  private final Once<Reach> reach;

  DroolsEvaluator(CompiledPack compiled) {
    this.compiled = compiled;
    this.plan = new Plan(compiled);
    this.intake = new Intake(compiled.pack());
    this.reach = new Once<>(() -> new Reach(compiled, plan));
  }

  @Override
  public RulePack pack() {
    return compiled.pack();
  }

  CompiledPack compiled() {
    return compiled;
  }

  /** An evaluator by the same rules in a tree with other weights. */
  DroolsEvaluator weighing(Map<String, BigDecimal> weights) {
    return new DroolsEvaluator(compiled.with(pack().weighing(weights)));
  }

  Plan plan() {
    return plan;
  }

  Intake intake() {
    return intake;
  }

  Reach reach() {
    return reach.get();
  }

  @Override
  public Evaluation evaluate(Dataset dataset, EvaluationOptions options) {
    return new Work(this, dataset, options).evaluation();
  }

  @Override
  public Stream<Evaluation> evaluate(Stream<Dataset> datasets) {
    EvaluationOptions alone = EvaluationOptions.DEFAULT.withoutDerivations().sequential();
    return datasets.map(dataset -> evaluate(dataset, alone));
  }
}
