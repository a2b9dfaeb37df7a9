package vn.chiso.audit;

import java.util.Locale;
import java.util.Optional;
import vn.chiso.framework.Node;

/**
 * How alike the scores of two nodes are (tương quan).
 *
 * @param one the first node in reading order
 * @param other the second
 * @param relation how the two stand to each other in the tree
 * @param value the correlation, from −1 to 1
 * @param localities how many localities have a score in both
 * @param flag what it says; empty where there is no correlation, and where the second is all the
 *     first is made of: the two rank alike by construction, which says nothing of the index
 */
public record Correlation(
    Node one,
    Node other,
    Relation relation,
    Statistic value,
    int localities,
    Optional<CorrelationLimits.Flag> flag) {

  /** How two nodes stand to each other in the tree. */
  public enum Relation {
    /** Parts of the same node: within a level. */
    SIBLINGS,
    /** On the same level, but parts of different nodes. */
    SAME_LEVEL,
    /** The second is a part of the first. */
    PARENT,
    /** The second lies below the first, but not directly. */
    ANCESTOR;

    /** The name used in files: {@code siblings}, {@code same-level} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
