package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.Stage;

/**
 * How far one changed figure reaches: which check rules look at it and which indicators are
 * computed from it. Made once for a pack; immutable.
 */
final class Reach {
  private final boolean known;
  private final boolean acrossData;
  private final Map<String, Set<RuleInfo>> checks = new HashMap<>();
  private final Map<String, Set<String>> besideInChecks = new HashMap<>();
  private final Map<String, List<Place>> indicators = new HashMap<>();

  Reach(CompiledPack compiled, Plan plan) {
    boolean allKnown = true;
    boolean data = false;
    for (RuleInfo rule : compiled.pack().rules()) {
      if (rule.stage() == Stage.CROSS_CHECK) {
        data |= rule.patterns().stream().anyMatch(pattern -> !pattern.type().equals("Evidence"));
      } else {
        allKnown &= isKnown(rule);
      }
      if (rule.stage() == Stage.CHECK) {
        Set<String> items = new TreeSet<>(rule.itemsRead());
        items.addAll(rule.itemsExcluded());
        for (String item : items) {
          checks.computeIfAbsent(item, key -> new HashSet<>()).add(rule);
          besideInChecks.computeIfAbsent(item, key -> new TreeSet<>()).addAll(items);
        }
      }
    }
    this.known = allKnown;
    this.acrossData = data;
    for (Place place : plan.indicators()) {
      for (String item : place.items()) {
        indicators.computeIfAbsent(item, key -> new ArrayList<>()).add(place);
      }
    }
  }

  /**
   * Whether a rule's text tells which data it looks at: it names their items, or looks at any one
   * datum alone.
   */
  private static boolean isKnown(RuleInfo rule) {
    long data = rule.patterns().stream().filter(Reach::isDatum).count();
    return rule.patterns().stream().allMatch(pattern -> switch (pattern.type()) {
      case "Datum" -> isNamed(pattern) || (data == 1 && isAnyOne(rule, pattern));
      case "IndicatorValue" -> false;
      default -> true;
    });
  }

  private static boolean isDatum(RuleInfo.Pattern pattern) {
    return pattern.type().equals("Datum");
  }

  private static boolean isNamed(RuleInfo.Pattern pattern) {
    return !pattern.equalTo("item").isEmpty()
        && pattern.constraints().stream().noneMatch(constraint -> constraint.contains("||"));
  }

  private static boolean isAnyOne(RuleInfo rule, RuleInfo.Pattern pattern) {
    boolean entersDirectly =
        pattern.constraints().stream().anyMatch(constraint -> constraint.contains("reports"));
    return !pattern.negated()
        && rule.patterns().size() == 1
        && (rule.stage() == Stage.CHECK || entersDirectly);
  }

  /** Whether the texts of all rules tell what they look at, and no figure is compared across. */
  boolean isKnown() {
    return known && !acrossData;
  }

  /** Whether what a check rule found may change with a figure of the item. */
  boolean reaches(RuleInfo check, String item, List<String> found) {
    return checks.getOrDefault(item, Set.of()).contains(check) || found.contains(item);
  }

  /** The items that check rules look at beside one, itself included. */
  Set<String> besideInChecks(String item) {
    return besideInChecks.getOrDefault(item, Set.of(item));
  }

  /** The indicators whose rules mention an item. */
  List<Place> indicators(String item) {
    return indicators.getOrDefault(item, List.of());
  }
}
