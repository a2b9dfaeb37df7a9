package vn.chiso.evaluate;

import java.util.List;
import java.util.function.Supplier;

/**
 * All that concerns one locality alone, up to the values of its indicators: intake, checks,
 * formulas. Thread-safe.
 *
 * <p>Of many localities only the results are kept. Facts are ten times as large, and a collector
 * that has to carry them along until the end of the evaluation costs more than the rules.
 */
final class LocalStage {
  private final CompiledPack compiled;
  private final Intake intake;
  private final CheckStage checks;
  private final FormulaStage formulas;
  private final Plan plan;
  private final Hints hints;
  private final boolean keepFacts;

  LocalStage(DroolsEvaluator evaluator, CheckStage checks, Hints hints, boolean keepFacts) {
    this.compiled = evaluator.compiled();
    this.plan = evaluator.plan();
    this.intake = evaluator.intake();
    this.checks = checks;
    this.formulas = new FormulaStage(compiled, plan);
    this.hints = hints;
    this.keepFacts = keepFacts;
  }

  /** What becomes of the rows of a locality. */
  Checked run(Rows rows) {
    IntakeFindings findings = findings();
    LocalFacts local = intake.take(rows, findings);
    LocalRules.Fired fired = compiled.local().fire(local, local.data().values());
    List<Judged> judged = checks.run(local, fired.checks(), findings);
    IntakeFindings byFormulas = findings();
    Outcomes outcomes = formulas.run(
        local,
        compiled.local().formulas(local, local.data().values(), fired),
        plan.indicators(),
        byFormulas);
    return new Checked(
        local.locality(),
        keepFacts ? () -> local : again(rows, local),
        compiled.across().facts().of(local),
        findings.found(),
        judged,
        byFormulas.found(),
        local.givenScores(),
        outcomes);
  }

  /** The facts, taken from the rows again when they are asked for. */
  private Supplier<LocalFacts> again(Rows rows, LocalFacts local) {
    List<String> rejected = List.copyOf(local.rejected());
    List<String> accepted = List.copyOf(local.accepted());
    return new Once<>(() -> {
      LocalFacts facts = intake.take(rows, findings());
      facts.rejected().addAll(rejected);
      facts.accepted().addAll(accepted);
      return facts;
    });
  }

  /** The locality after its formulas ran again, since cross-checks changed what they may see. */
  Checked recomputed(Checked before) {
    LocalFacts local = before.facts().get();
    IntakeFindings findings = findings();
    StageRules.Run run = compiled.local().formulas(local, local.data().values());
    return before.with(formulas.run(local, run, plan.indicators(), findings), findings.found());
  }

  private IntakeFindings findings() {
    return new IntakeFindings(compiled.pack(), hints);
  }
}
