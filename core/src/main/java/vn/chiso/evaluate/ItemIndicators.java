package vn.chiso.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Assignment;

/**
 * Which indicator a data item belongs to in the first place: the one it was assigned for, or the
 * only one that is computed from it.
 */
final class ItemIndicators {
  private final Plan plan;
  private final Map<String, Optional<String>> computed = new HashMap<>();

  ItemIndicators(Plan plan) {
    this.plan = plan;
    for (Place place : plan.indicators()) {
      for (String item : place.items()) {
        computed.merge(
            item, Optional.of(place.node().reference()), (one, another) -> Optional.empty());
      }
    }
  }

  /** The finding with the indicator of its first item, unless it names one already. */
  Finding named(Finding finding) {
    if (!finding.indicator().isEmpty() || finding.items().isEmpty()) {
      return finding;
    }
    return of(finding.locality(), finding.items().get(0))
        .map(indicator -> finding.toBuilder().indicator(indicator).build())
        .orElse(finding);
  }

  private Optional<String> of(String locality, String item) {
    List<Assignment> assigned =
        Duties.of(plan, locality).filter(each -> each.items().contains(item)).toList();
    Place place = assigned.size() == 1 ? plan.place(assigned.get(0).indicator()) : null;
    return place != null
        ? Optional.of(place.node().reference())
        : computed.getOrDefault(item, Optional.empty());
  }
}
