package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.fact.Datum;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Stage;

/** Which facts each stage's rules get to see. Types no rule of the stage names are left out. */
final class StageFacts {
  private final Map<Stage, StageRules> stages;
  private final Map<Stage, List<Object>> reference = new EnumMap<>(Stage.class);
  private final Map<Stage, Set<String>> types = new EnumMap<>(Stage.class);

  StageFacts(RulePack pack, Map<Stage, StageRules> stages) {
    this.stages = stages;
    for (Stage stage : Stage.values()) {
      Set<String> named = new HashSet<>();
      pack.rules().stream()
          .filter(rule -> rule.stage() == stage)
          .flatMap(rule -> rule.patterns().stream())
          .map(RuleInfo.Pattern::type)
          .forEach(named::add);
      types.put(stage, named);
      reference.put(stage, reference(pack, named));
    }
  }

  private static List<Object> reference(RulePack pack, Set<String> named) {
    List<Object> facts = new ArrayList<>();
    if (named.contains("Threshold")) {
      facts.addAll(pack.thresholds());
    }
    if (named.contains("Rubric")) {
      facts.addAll(pack.rubrics());
    }
    return List.copyOf(facts);
  }

  /** What the check rules insert for data of one locality. */
  StageRules.Run check(LocalFacts local, Collection<Datum> data) {
    StageRules rules = stages.get(Stage.CHECK);
    return rules == null ? StageRules.Run.NOTHING : rules.fire(facts(Stage.CHECK, local, data));
  }

  /** What the formula rules insert for data of one locality. */
  StageRules.Run formula(LocalFacts local, Collection<Datum> data) {
    StageRules rules = stages.get(Stage.FORMULA);
    return rules == null ? StageRules.Run.NOTHING : rules.fire(facts(Stage.FORMULA, local, data));
  }

  /** Everything that fires for one locality, with the facts matched. */
  List<Firing> trace(LocalFacts local) {
    List<Firing> firings = new ArrayList<>();
    StageRules checks = stages.get(Stage.CHECK);
    if (checks != null) {
      firings.addAll(checks.trace(facts(Stage.CHECK, local, local.data().values())));
    }
    StageRules formulas = stages.get(Stage.FORMULA);
    if (formulas != null) {
      firings.addAll(formulas.trace(facts(Stage.FORMULA, local, local.usable())));
    }
    return firings;
  }

  /** What the cross-check rules insert for all localities together. */
  StageRules.Run crossCheck(List<LocalFacts> localities) {
    StageRules rules = stages.get(Stage.CROSS_CHECK);
    if (rules == null) {
      return StageRules.Run.NOTHING;
    }
    List<Object> facts = new ArrayList<>(reference.getOrDefault(Stage.CROSS_CHECK, List.of()));
    localities.forEach(
        local -> add(facts, Stage.CROSS_CHECK, local, local.data().values()));
    return rules.fire(facts);
  }

  private List<Object> facts(Stage stage, LocalFacts local, Collection<Datum> data) {
    List<Object> facts = new ArrayList<>(reference.getOrDefault(stage, List.of()));
    add(facts, stage, local, data);
    return facts;
  }

  private void add(List<Object> facts, Stage stage, LocalFacts local, Collection<Datum> data) {
    Set<String> named = types.getOrDefault(stage, Set.of());
    if (named.contains("Locality")) {
      facts.add(local.locality());
    }
    if (named.contains("Evidence")) {
      facts.addAll(local.evidence());
    }
    if (named.contains("Datum")) {
      facts.addAll(data);
    }
  }
}
