package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.RulePackException;
import vn.chiso.pack.Stage;

/** A pack with its rules compiled, one rule base a stage. */
record CompiledPack(RulePack pack, StageFacts stageFacts, FormulaIndex formulas) {

  static CompiledPack compile(RulePack pack) {
    Map<Stage, StageRules> stages = new EnumMap<>(Stage.class);
    List<PackProblem> problems = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      List<RuleInfo> rules =
          pack.rules().stream().filter(rule -> rule.stage() == stage).toList();
      List<PackFile> files = files(pack, rules);
      RuleCompiler.compile(files, rules, problems::add)
          .ifPresent(base -> stages.put(stage, new StageRules(base, rules)));
    }
    if (!problems.isEmpty()) {
      throw new RulePackException(pack.id(), problems);
    }
    return new CompiledPack(pack, new StageFacts(pack, stages), FormulaIndex.of(pack));
  }

  private static List<PackFile> files(RulePack pack, List<RuleInfo> rules) {
    return pack.ruleFiles().stream()
        .filter(file -> rules.stream().anyMatch(rule -> rule.file().equals(file.path())))
        .toList();
  }
}
