package vn.chiso.formula;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison (một vế): a number, or none because values are missing.
 *
 * @param number the number, null if there is none
 * @param missing what a missing number means
 */
public record Side(@Nullable BigDecimal number, MissingValues missing) {

  /**
   * The sum of values, some of which may be missing.
   *
   * <p>5 and nothing are 5 under {@link MissingValues#SKIP_IF_ALL_VALUES_MISSING} and nothing under
   * {@link MissingValues#SKIP_IF_ANY_VALUE_MISSING}.
   */
  public static Side sum(MissingValues missing, List<Optional<BigDecimal>> values) {
    List<BigDecimal> present = values.stream().flatMap(Optional::stream).toList();
    boolean none = present.isEmpty() || missing.skips(present.size(), values.size());
    return new Side(
        none ? null : present.stream().reduce(BigDecimal.ZERO, BigDecimal::add), missing);
  }

  /** The number to compare; empty if nothing can be said. */
  Optional<BigDecimal> compared() {
    return number == null && missing == MissingValues.NEVER_SKIP
        ? Optional.of(BigDecimal.ZERO)
        : Optional.ofNullable(number);
  }
}
