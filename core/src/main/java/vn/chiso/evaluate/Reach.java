package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.Stage;

/**
 * How far one changed figure reaches: which check rules look at it and which indicators are
 * computed from it. Made once for a pack; immutable.
 */
final class Reach {
  private static final Pattern ITEM = Pattern.compile(
      "item\\s*==\\s*\"[^\"]*\"|item\\s+in\\s*\\(\\s*\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*\\s*\\)");
  private static final Pattern REPORTS = Pattern.compile("reports\\s*!=\\s*\"\"");

  private final boolean known;
  private final boolean acrossData;
  private final Map<String, Set<RuleInfo>> checks = new HashMap<>();
  private final Set<RuleInfo> ofAnyOne = new HashSet<>();
  private final Map<String, Set<String>> besideInChecks = new HashMap<>();
  private final Map<String, List<Place>> indicators = new HashMap<>();

  Reach(CompiledPack compiled, Plan plan) {
    boolean allKnown = true;
    boolean data = false;
    for (RuleInfo rule : compiled.pack().rules()) {
      if (rule.stage() == Stage.CROSS_CHECK) {
        data |= rule.patterns().stream().anyMatch(pattern -> !pattern.type().equals("Evidence"));
      } else if (!rule.stage().isReviewing()) {
        allKnown &= isKnown(rule);
      }
      if (rule.stage() == Stage.CHECK) {
        if (!rule.patterns().stream().allMatch(Reach::isNamed)) {
          ofAnyOne.add(rule);
        }
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
   * Whether a rule's text tells which data it looks at: every datum by its item and nothing else,
   * or any one datum alone, which is what it then gives.
   */
  private static boolean isKnown(RuleInfo rule) {
    return rule.patterns().stream().allMatch(pattern -> switch (pattern.type()) {
      case "Datum" -> isNamed(pattern) || (rule.patterns().size() == 1 && isAnyOne(rule, pattern));
      case "IndicatorValue" -> false;
      default -> true;
    });
  }

  private static boolean isNamed(RuleInfo.Pattern pattern) {
    return !pattern.type().equals("Datum")
        || pattern.constraints().stream().anyMatch(each -> ITEM.matcher(each).matches());
  }

  private static boolean isAnyOne(RuleInfo rule, RuleInfo.Pattern pattern) {
    if (pattern.negated()) {
      return false;
    }
    return rule.stage() == Stage.CHECK
        ? rule.consequence()
            .replaceAll("\\s", "")
            .equals("insert(Fault.in(" + pattern.name() + "));")
        : rule.annotation("indicator").isEmpty()
            && pattern.constraints().stream()
                .anyMatch(each -> REPORTS.matcher(each).matches());
  }

  /** Whether the texts of all rules tell what they look at, and no figure is compared across. */
  boolean isKnown() {
    return known && !acrossData;
  }

  /** Whether what a check rule found may change with a figure of the item. */
  boolean reaches(RuleInfo check, String item, Finding found) {
    return ofAnyOne.contains(check)
        ? found.items().contains(item)
        : checks.getOrDefault(item, Set.of()).contains(check);
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
