package vn.chiso.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view of what a contender computed, so that all can be compared whatever they keep it in. Not
 * part of what is timed.
 */
interface Results {
  /** What the checks found, in any order. */
  List<Found> findings();

  /** How many localities there are. */
  int localities();

  /**
   * The result of one node.
   *
   * @param locality the locality's place in the pack
   * @param node the node's place in the tree
   */
  Line line(int locality, int node);

  /**
   * One locality's result in one node; null where there is none.
   *
   * @param value the raw value, of indicators only
   * @param score the score, not rounded
   * @param published the score, rounded
   * @param rank the rank among all localities
   */
  record Line(
      @Nullable Number value,
      @Nullable Number score,
      @Nullable Number published,
      @Nullable Integer rank) {}
}
