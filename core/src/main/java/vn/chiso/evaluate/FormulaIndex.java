package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.fact.RubricRow;
import vn.chiso.framework.Node;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Stage;

/** Which data items each indicator can be computed from, and by which rules. */
final class FormulaIndex {
  private final Map<String, List<Way>> ways = new HashMap<>();
  private final Map<String, Set<String>> mentioned = new HashMap<>();
  private final Map<String, List<RubricRow>> rubrics = new LinkedHashMap<>();

  /**
   * One way of computing an indicator: a rule, and all items it and the rules of its parts need.
   */
  record Way(RuleInfo rule, Set<String> items) {}

  static FormulaIndex of(RulePack pack) {
    FormulaIndex index = new FormulaIndex();
    Map<String, List<RuleInfo>> byIndicator = new HashMap<>();
    for (RuleInfo rule : pack.rules()) {
      if (rule.stage() == Stage.FORMULA) {
        pack.framework()
            .node(rule.annotation("indicator"))
            .ifPresent(node ->
                byIndicator.computeIfAbsent(node.id(), id -> new ArrayList<>()).add(rule));
      }
    }
    for (RubricRow row : pack.rubricRows()) {
      pack.framework()
          .node(row.indicator())
          .ifPresent(node ->
              index.rubrics.computeIfAbsent(node.id(), id -> new ArrayList<>()).add(row));
    }
    for (Node node : pack.framework().indicatorNodes()) {
      index.add(node.id(), byIndicator.getOrDefault(node.id(), List.of()));
    }
    return index;
  }

  private void add(String indicator, List<RuleInfo> rules) {
    Set<String> ofParts = new TreeSet<>();
    Set<String> all = new TreeSet<>();
    for (RuleInfo rule : rules) {
      all.addAll(rule.itemsRead());
      all.addAll(rule.itemsExcluded());
      if (rule.consequence().contains("PartValue.of")) {
        ofParts.addAll(rule.itemsRead());
      }
    }
    List<Way> found = new ArrayList<>();
    for (RuleInfo rule : rules) {
      if (rule.consequence().contains("IndicatorValue.of")) {
        Set<String> items = new TreeSet<>(rule.itemsRead());
        if (rule.patterns().stream().anyMatch(pattern -> pattern.type().equals("PartValue"))) {
          items.addAll(ofParts);
        }
        found.add(new Way(rule, items));
      }
    }
    if (rules.isEmpty()) {
      all.add(indicator);
    }
    ways.put(indicator, List.copyOf(found));
    mentioned.put(indicator, all);
  }

  /**
   * The ways of computing an indicator, in the order of the pack; none if its value enters
   * directly.
   */
  List<Way> ways(String indicator) {
    return ways.getOrDefault(indicator, List.of());
  }

  /** The rows of rubrics by bands that give points for an indicator or its parts. */
  List<RubricRow> rubrics(String indicator) {
    return rubrics.getOrDefault(indicator, List.of());
  }

  /** Every item an indicator's rules mention, also those that must be absent. */
  Set<String> mentioned(String indicator) {
    return mentioned.getOrDefault(indicator, Set.of());
  }
}
