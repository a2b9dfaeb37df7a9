package vn.chiso.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Quantity;

/**
 * A score and rank somebody published (điểm và thứ hạng đã công bố), to be checked against each
 * other.
 *
 * @param locality code of the locality
 * @param node id of the node
 * @param score the score
 * @param rank the rank, null if none was published
 * @param source where it was published
 * @param origin where it stands in the dataset
 */
public record Published(
    String locality,
    String node,
    BigDecimal score,
    @Nullable Integer rank,
    String source,
    Origin origin)
    implements Quantity {

  @Override
  public Figure figure() {
    return Figure.of(score);
  }

  /** Whether it has the better rank but the lower score. */
  public boolean contradicts(Published other) {
    return rank != null
        && other.rank != null
        && node.equals(other.node)
        && rank < other.rank
        && score.compareTo(other.score) < 0;
  }

  /** Whether its rank lies between those of two others of the same node. */
  public boolean isBetween(Published better, Published worse) {
    return rank != null
        && better.rank != null
        && worse.rank != null
        && node.equals(better.node)
        && better.rank < rank
        && rank < worse.rank;
  }
}
