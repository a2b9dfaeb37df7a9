package vn.chiso.score;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;

/**
 * What an evaluation gives for one node of the tree in one locality.
 *
 * @param node the node
 * @param value the raw value; null except in an indicator
 * @param score the score, or why there is none
 * @param published the score rounded for publication, null if unscored
 * @param exactRank the rank among the localities scored: a whole number, or half a place more where
 *     ranks are fractional; null if unscored or if there is but one
 * @param ranked how many localities are ranked in this node
 * @param provenance the worst provenance of what the pack brought in: definitions, formulas,
 *     rubrics and goalposts; what the data claim to be is told by the marks
 * @param marks what a reader must know, in the order of {@link Mark}
 */
public record NodeResult(
    Node node,
    @Nullable Value value,
    Score score,
    @Nullable BigDecimal published,
    @Nullable BigDecimal exactRank,
    int ranked,
    Provenance provenance,
    Set<Mark> marks) {

  /** The rank as a whole number, rounded down where ranks are fractional; null if unranked. */
  public @Nullable Integer rank() {
    return exactRank == null ? null : exactRank.intValue();
  }

  /** Whether the rank is that of the other, or neither has one. */
  public boolean isRankedAs(NodeResult other) {
    if (exactRank == null || other.exactRank == null) {
      return exactRank == null && other.exactRank == null;
    }
    return exactRank.compareTo(other.exactRank) == 0;
  }

  /** Whether the result is provisional (tạm tính). */
  public boolean isProvisional() {
    return marks.stream().anyMatch(Mark::isProvisional);
  }
}
