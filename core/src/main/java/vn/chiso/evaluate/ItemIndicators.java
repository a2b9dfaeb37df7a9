package vn.chiso.evaluate;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Assignment;

/**
 * Which indicator a data item belongs to in the first place: the one its agency leads, or it was
 * assigned for, or the only one that is computed from it.
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
    String item = finding.items().get(0);
    Optional<String> led = ledBy(finding.agency(), finding.locality(), item);
    return led.or(() -> of(finding.locality(), item))
        .map(indicator -> finding.toBuilder().indicator(indicator).build())
        .orElse(finding);
  }

  /**
   * The only indicator an agency leads of those computed from an item: where several agencies share
   * an item, each knows it by its own indicator.
   */
  private Optional<String> ledBy(String agency, String locality, String item) {
    Set<String> led = Duties.of(plan, locality)
        .filter(each -> each.lead().contains(agency))
        .map(each -> plan.place(each.indicator()))
        .filter(place -> place != null && place.items().contains(item))
        .map(place -> place.node().reference())
        .collect(toSet());
    return led.size() == 1 ? Optional.of(led.iterator().next()) : Optional.empty();
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
