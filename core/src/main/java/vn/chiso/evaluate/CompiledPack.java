package vn.chiso.evaluate;

import java.util.List;
import java.util.Set;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.Stage;

/**
 * A pack with its rules compiled.
 *
 * @param pack the pack
 * @param local the rules that look at one locality
 * @param across the rules that compare localities
 * @param reviews the rules that are run when somebody asks for a review
 * @param formulas what each indicator is computed from
 */
record CompiledPack(
    RulePack pack,
    LocalRules local,
    StageRules across,
    ReviewRules reviews,
    FormulaIndex formulas) {

  /** @throws RulePackException if the rules don't compile */
  static CompiledPack compile(RulePack pack, Bounds bounds) {
    return EngineLoader.with(() -> compiled(pack, bounds));
  }

  /** The same rules for a pack that has the same ones. */
  CompiledPack with(RulePack altered) {
    return new CompiledPack(altered, local, across, reviews, formulas);
  }

  private static CompiledPack compiled(RulePack pack, Bounds bounds) {
    RuleBases bases = RuleBases.of(pack);
    LocalRules local = new LocalRules(
        rules(pack, bases, bounds, Stage.CHECK),
        rules(pack, bases, bounds, Stage.FORMULA),
        rules(pack, bases, bounds, Stage.CHECK, Stage.FORMULA));
    StageRules across = rules(pack, bases, bounds, Stage.CROSS_CHECK);
    ReviewRules reviews = new ReviewRules(
        rules(pack, bases, bounds, Stage.REVIEW), rules(pack, bases, bounds, Stage.CROSS_REVIEW));
    return new CompiledPack(pack, local, across, reviews, FormulaIndex.of(pack));
  }

  private static StageRules rules(RulePack pack, RuleBases bases, Bounds bounds, Stage... stages) {
    Set<Stage> wanted = Set.of(stages);
    List<RuleInfo> rules =
        pack.rules().stream().filter(rule -> wanted.contains(rule.stage())).toList();
    return new StageRules(pack, rules, bases, bounds);
  }
}
