package vn.chiso.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param name what is related to what
 * @param value the ratio of the medians
 * @param low the least it may be, by the quartiles of what was measured
 * @param high the most it may be
 * @param target what it should be, null where nothing was asked for; a greatest value where smaller
 *     is better, otherwise a least
 * @param guarded which change is one for the worse
 */
record Ratio(
    String name,
    double value,
    double low,
    double high,
    @Nullable Double target,
    Guarded guarded) {

  /** The same, guarded: it should be as small as possible. */
  Ratio smallerIsBetter() {
    return new Ratio(name, value, low, high, target, Guarded.SMALLER_IS_BETTER);
  }

  /** The same with a target that it mustn't exceed. */
  Ratio atMost(double most) {
    return new Ratio(name, value, low, high, most, Guarded.SMALLER_IS_BETTER);
  }

  /** The same with a target that it must reach. */
  Ratio atLeast(double least) {
    return new Ratio(name, value, low, high, least, Guarded.GREATER_IS_BETTER);
  }

  /** Whether the target is met; true where there is none. */
  boolean isMet() {
    if (target == null) {
      return true;
    }
    return guarded == Guarded.GREATER_IS_BETTER ? value >= target : value <= target;
  }
}
