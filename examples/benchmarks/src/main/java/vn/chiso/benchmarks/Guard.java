package vn.chiso.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares a run with an earlier one by its ratios; times differ from machine to machine.
 *
 * <p>A ratio is worse if it has changed for the worse by more than {@value #TOLERANCE} of its
 * earlier value and the spreads of both runs don't touch, or if it has missed a target it met.
 */
final class Guard {
  /** A change that measurements on another machine, or beside other work, may show. */
  static final double TOLERANCE = 0.25;

  private final Map<String, Ratio> now;
  private final List<String> problems = new ArrayList<>();

  private Guard(List<Ratio> now) {
    this.now = now.stream().collect(Collectors.toMap(Ratio::name, Function.identity()));
  }

  /**
   * What has become worse, a line each; empty if nothing has.
   *
   * @param complete whether every guarded ratio must have been measured again
   */
  static List<String> worse(List<Ratio> before, List<Ratio> now, boolean complete) {
    Guard guard = new Guard(now);
    for (Ratio ratio : before) {
      if (ratio.guarded() != Guarded.NO) {
        guard.compare(ratio, complete);
      }
    }
    return guard.problems;
  }

  private void compare(Ratio before, boolean complete) {
    Ratio after = now.get(before.name());
    if (after == null) {
      if (complete) {
        problems.add(before.name() + ": not measured any more");
      }
    } else if (isWorse(before, after) || (before.isMet() && missesByFar(after))) {
      problems.add(String.format(
          Locale.ROOT, "%s: was %.4g, is %.4g", before.name(), before.value(), after.value()));
    }
  }

  private static boolean isWorse(Ratio before, Ratio after) {
    return switch (before.guarded()) {
      case SMALLER_IS_BETTER ->
        after.value() > before.value() * (1 + TOLERANCE) && after.low() > before.high();
      case GREATER_IS_BETTER ->
        after.value() < before.value() / (1 + TOLERANCE) && after.high() < before.low();
      case NO -> false;
    };
  }

  /** Even the better end of its spread misses the target. */
  private static boolean missesByFar(Ratio ratio) {
    if (ratio.isMet() || ratio.target() == null) {
      return false;
    }
    return ratio.guarded() == Guarded.GREATER_IS_BETTER
        ? ratio.high() < ratio.target()
        : ratio.low() > ratio.target();
  }
}
