package vn.chiso.audit;

import java.util.OptionalInt;
import vn.chiso.framework.Locality;

/**
 * Where a locality comes to stand (thay đổi thứ hạng).
 *
 * @param locality the locality
 * @param before its rank in the index as evaluated
 * @param after its rank after the change; empty if it has none then
 * @param score its score after the change, or why there is none
 */
public record RankShift(Locality locality, int before, OptionalInt after, Statistic score) {
  /** How many ranks it gains; negative if it loses some, empty if it has no rank any more. */
  public OptionalInt gained() {
    return after.isPresent() ? OptionalInt.of(before - after.getAsInt()) : OptionalInt.empty();
  }
}
