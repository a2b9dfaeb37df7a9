package vn.chiso.evaluate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.Stage;

/** A pack with its rules compiled, one rule base a stage. */
record CompiledPack(RulePack pack, StageFacts stageFacts, FormulaIndex formulas) {

  /** @throws RulePackException if the rules don't compile */
  static CompiledPack compile(RulePack pack) {
    RuleBases bases = new RuleBases(pack.compiledRules(() -> RuleCompiler.compile(pack)));
    Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      List<RuleInfo> rules =
          pack.rules().stream().filter(rule -> rule.stage() == stage).toList();
      if (!rules.isEmpty()) {
        stages.put(stage, new StageRules(bases.of(rules), rules));
      }
    }
    return new CompiledPack(pack, new StageFacts(pack, stages), FormulaIndex.of(pack));
  }
}
