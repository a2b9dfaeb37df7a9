package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chiso.finding.Finding;

/** Findings worst first, each once. */
final class FindingOrder {
  private FindingOrder() {}

  /** The findings in order. */
  static List<Finding> of(List<Finding> findings, boolean parallel) {
    Finding[] sorted = findings.toArray(new Finding[0]);
    if (parallel) {
      Arrays.parallelSort(sorted);
    } else {
      Arrays.sort(sorted);
    }
    List<Finding> each = new ArrayList<>(sorted.length);
    for (Finding finding : sorted) {
      if (each.isEmpty() || !each.get(each.size() - 1).equals(finding)) {
        each.add(finding);
      }
    }
    return Collections.unmodifiableList(each);
  }

  /** Findings in order, with some of them replaced by others. */
  static List<Finding> replace(List<Finding> ordered, List<Finding> old, List<Finding> others) {
    if (old.equals(others)) {
      return ordered;
    }
    Set<Finding> gone = new HashSet<>(old);
    others.forEach(gone::remove);
    List<Finding> changed = new ArrayList<>(ordered.size() + others.size());
    ordered.stream().filter(finding -> !gone.contains(finding)).forEach(changed::add);
    for (Finding finding : others) {
      int place = Collections.binarySearch(changed, finding);
      if (place < 0) {
        changed.add(-place - 1, finding);
      }
    }
    return Collections.unmodifiableList(changed);
  }
}
