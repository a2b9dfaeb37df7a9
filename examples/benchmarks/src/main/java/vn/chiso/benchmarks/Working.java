package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What rules of one locality read and fill.
 *
 * @param local its data
 * @param rejected items formulas mustn't use
 * @param values the indicators computed
 * @param findings what checks found
 */
record Working(
    Local local, Set<String> rejected, Map<String, BigDecimal> values, List<Found> findings) {

  static Working of(Local local, List<Found> findings) {
    return new Working(local, new HashSet<>(local.refused()), new HashMap<>(), findings);
  }

  /** The figure of an item that has one. */
  BigDecimal value(String item) {
    return Objects.requireNonNull(local.data().get(item), item);
  }

  /** Whether none of the items is rejected. */
  boolean accepts(Collection<String> items) {
    return Collections.disjoint(items, rejected);
  }

  /** Records what a check found. */
  void found(String check, boolean error, String... items) {
    findings.add(Found.of(check, local.code(), items));
    if (error) {
      Collections.addAll(rejected, items);
    }
  }
}
