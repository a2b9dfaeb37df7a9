package vn.chiso.submission;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.framework.Assignment;
import vn.chiso.framework.Node;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Stage;

/** Which data items an assignment asks for, and which of them an indicator can do without. */
final class WantedItems {
  private final RulePack pack;
  private final Map<String, Set<String>> read = new HashMap<>();
  private final Map<String, Set<String>> optional = new HashMap<>();

  WantedItems(RulePack pack) {
    this.pack = pack;
    for (RuleInfo rule : pack.rules()) {
      if (rule.stage() == Stage.FORMULA) {
        pack.framework().node(rule.annotation("indicator")).ifPresent(node -> add(node, rule));
      }
    }
  }

  private void add(Node node, RuleInfo rule) {
    read.computeIfAbsent(node.id(), key -> new TreeSet<>()).addAll(rule.itemsRead());
    optional.computeIfAbsent(node.id(), key -> new TreeSet<>()).addAll(rule.itemsExcluded());
  }

  /** The items an assignment names, or else all its indicator is computed from. */
  Set<String> of(Assignment assignment) {
    if (!assignment.items().isEmpty()) {
      return new LinkedHashSet<>(assignment.items());
    }
    Set<String> ofFormulas = read.getOrDefault(assignment.indicator(), Set.of());
    return ofFormulas.isEmpty()
        ? Set.of(pack.framework()
            .node(assignment.indicator())
            .map(Node::reference)
            .orElse(assignment.indicator()))
        : ofFormulas;
  }

  /** Items some formula of an indicator asks to be absent: it has a way without them. */
  Set<String> optional(String indicator) {
    return optional.getOrDefault(indicator, Set.of());
  }
}
