package vn.chiso.submission;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

  /**
   * The items an indicator is computed from that no assignment of it names: those it shares with
   * others. Whoever leads the indicator may hand them in as well.
   */
  Set<String> shared(String indicator, List<Assignment> assignments) {
    Set<String> shared = new TreeSet<>(read.getOrDefault(indicator, Set.of()));
    assignments.stream()
        .filter(each -> each.indicator().equals(indicator))
        .forEach(each -> shared.removeAll(of(each)));
    return shared;
  }

  /** Items some formula of an indicator asks to be absent: it has a way without them. */
  Set<String> optional(String indicator) {
    return optional.getOrDefault(indicator, Set.of());
  }
}
