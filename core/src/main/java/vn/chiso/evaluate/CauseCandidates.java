package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.finding.Finding;

/**
 * Which findings about a locality may explain another, found by what they have in common: there may
 * be many thousands, and comparing each with each would take for ever.
 */
final class CauseCandidates {
  private final Map<String, Finding> unusable = new HashMap<>();
  private final Map<List<String>, List<Finding>> byItem = new HashMap<>();
  private final Map<List<String>, List<Finding>> byAgency = new HashMap<>();

  /** @param findings in order */
  CauseCandidates(List<Finding> findings) {
    for (Finding finding : findings) {
      for (String item : finding.items()) {
        if (Causes.isUnusable(finding)) {
          unusable.putIfAbsent(item, finding);
        }
        add(byItem, finding.check(), item, finding);
      }
      if (!finding.agency().isEmpty()) {
        add(byAgency, finding.check(), finding.agency(), finding);
      }
    }
  }

  private static void add(
      Map<List<String>, List<Finding>> index, String check, String key, Finding finding) {
    index.computeIfAbsent(List.of(check, key), each -> new ArrayList<>()).add(finding);
  }

  /**
   * What may explain a finding.
   *
   * @param checks the checks whose findings may
   */
  Set<Finding> of(Finding finding, Set<String> checks) {
    Set<Finding> candidates = new LinkedHashSet<>();
    for (String item : finding.items()) {
      Finding first = unusable.get(item);
      if (first != null) {
        candidates.add(first);
      }
    }
    for (String check : checks) {
      for (String item : finding.items()) {
        candidates.addAll(byItem.getOrDefault(List.of(check, item), List.of()));
      }
      candidates.addAll(byAgency.getOrDefault(List.of(check, finding.agency()), List.of()));
    }
    return candidates;
  }
}
