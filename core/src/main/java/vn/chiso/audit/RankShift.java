package vn.chiso.audit;

import java.util.OptionalDouble;
import vn.chiso.framework.Locality;

/**
 * Where a locality comes to stand (thay đổi thứ hạng). Ranks go by the pack's rule, with halves
 * where it has fractional ranks.
 *
 * @param locality the locality
 * @param before its rank in the index as evaluated
 * @param after its rank after the change; empty if it has none then
 * @param score its score after the change, or why there is none
 */
public record RankShift(Locality locality, double before, OptionalDouble after, Statistic score) {
  /** How many ranks it gains; negative if it loses some, empty if it has no rank any more. */
  public OptionalDouble gained() {
    return after.isPresent()
        ? OptionalDouble.of(before - after.getAsDouble())
        : OptionalDouble.empty();
  }
}
