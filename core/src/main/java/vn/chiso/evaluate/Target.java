package vn.chiso.evaluate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chiso.score.NodeResult;

/**
 * What a locality wants to reach in a node (mục tiêu): a published score, or a rank.
 *
 * @param node id or code of the node
 * @param score the score to be published at least; null if a rank is wanted
 * @param rank the rank to have at worst; 0 if a score is wanted
 */
public record Target(String node, @Nullable BigDecimal score, int rank) {
  public Target {
    if ((score == null) == (rank == 0) || rank < 0) {
      throw new IllegalArgumentException("Either a score or a rank from 1 on");
    }
  }

  /** A score to be published at least. */
  public static Target score(String node, BigDecimal score) {
    return new Target(node, score, 0);
  }

  /** A rank to have at worst, from 1 on. */
  public static Target rank(String node, int rank) {
    return new Target(node, null, rank);
  }

  /** Whether a result of the node is as good as wanted. */
  public boolean isMetBy(NodeResult result) {
    if (score == null) {
      BigDecimal found = result.exactRank();
      return found != null && found.compareTo(BigDecimal.valueOf(rank)) <= 0;
    }
    return result.published() != null && result.published().compareTo(score) >= 0;
  }
}
