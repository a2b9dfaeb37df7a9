package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chiso.fact.Datum;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;

/** Which facts some rules get to see. Types none of them names are left out. */
final class RuleFacts {
  private final Set<String> types = new HashSet<>();
  private final List<Object> reference = new ArrayList<>();

  RuleFacts(RulePack pack, List<RuleInfo> rules) {
    rules.stream()
        .flatMap(rule -> rule.patterns().stream())
        .map(RuleInfo.Pattern::type)
        .forEach(types::add);
    if (types.contains("Threshold")) {
      reference.addAll(pack.thresholds());
    }
    if (types.contains("Rubric")) {
      reference.addAll(pack.rubrics());
    }
    if (types.contains("RubricRow")) {
      reference.addAll(pack.rubricRows());
    }
  }

  /** Whether a rule names one of the types. */
  boolean names(String... any) {
    return List.of(any).stream().anyMatch(types::contains);
  }

  /** The facts that are the same for all localities. */
  List<Object> reference() {
    return reference;
  }

  /** The facts about one locality, with some of its data, and those that are the same for all. */
  List<Object> of(LocalFacts local, Collection<Datum> data) {
    List<Object> facts = new ArrayList<>(reference.size() + data.size() + 8);
    facts.addAll(reference);
    add(facts, local, data);
    return facts;
  }

  /** The facts about one locality alone. */
  List<Object> of(LocalFacts local) {
    if (types.isEmpty()) {
      return List.of();
    }
    List<Object> facts = new ArrayList<>(0);
    add(facts, local, local.data().values());
    return facts;
  }

  private void add(List<Object> facts, LocalFacts local, Collection<Datum> data) {
    if (types.contains("Locality")) {
      facts.add(local.locality());
    }
    if (types.contains("Evidence")) {
      facts.addAll(local.evidence());
    }
    if (types.contains("Datum")) {
      facts.addAll(data);
    }
  }
}
