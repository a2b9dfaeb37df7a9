package vn.chiso.score;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.framework.Locality;

/**
 * All results of one locality (phiếu điểm), in the order of the tree.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScoreCard {
  private final Locality locality;
  private final Map<String, NodeResult> byId = new LinkedHashMap<>();
  private final Map<String, NodeResult> byCode = new LinkedHashMap<>();

  /** The card of a locality. */
  public ScoreCard(Locality locality, List<NodeResult> results) {
    this.locality = locality;
    for (NodeResult result : results) {
      byId.put(result.node().id(), result);
      byCode.put(result.node().reference(), result);
    }
  }

  /** The locality. */
  public Locality locality() {
    return locality;
  }

  /** The results, parents before children. */
  public Collection<NodeResult> results() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** The result of the node with that code or id. */
  public Optional<NodeResult> result(String reference) {
    NodeResult result = byId.get(reference);
    return Optional.ofNullable(result != null ? result : byCode.get(reference));
  }
}
