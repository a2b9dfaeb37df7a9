package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Item;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;

/**
 * Whether a target is reached by changing one number alone, and by how much it must change (cách
 * đạt mục tiêu).
 *
 * @param indicators the indicator changed; of a data item, those computed from it
 * @param item the data item changed; null if it is the indicator's value itself, however it comes
 *     about
 * @param now the number there is; null if there is none
 * @param needed the number nearest to it with which the target is reached; null if there is none
 * @param outcome what came of the search
 * @param result what the target's node then has; null if nothing was found
 */
public record Way(
    List<Node> indicators,
    @Nullable Item item,
    @Nullable BigDecimal now,
    @Nullable BigDecimal needed,
    Outcome outcome,
    @Nullable NodeResult result) {
  public Way {
    indicators = List.copyOf(indicators);
  }

  /** What came of a search. */
  public enum Outcome {
    /** The target can be reached. */
    FOUND,
    /** It can't, however good the number. */
    OUT_OF_REACH,
    /** There is no value to begin with. */
    NO_VALUE,
    /** The value has no score: no minimum and maximum are known, or they are equal. */
    NO_SCORE
  }
}
