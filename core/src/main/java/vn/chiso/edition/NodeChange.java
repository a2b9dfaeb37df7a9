package vn.chiso.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;

/**
 * A result of one locality that differs between two editions, with what causes it.
 *
 * @param locality the locality, as the newer edition names it
 * @param node the node, as the newer edition has it where it is there
 * @param before the result by the older edition, null where it has no such node
 * @param after the result by the newer edition, null where it has no such node
 * @param causes why they differ; empty where that couldn't be told
 */
public record NodeChange(
    Locality locality,
    Node node,
    @Nullable NodeResult before,
    @Nullable NodeResult after,
    List<ResultCause> causes) {
  public NodeChange {
    causes = List.copyOf(causes);
  }

  /** Whether a cause is known. */
  public boolean isExplained() {
    return !causes.isEmpty();
  }
}
