package vn.chiso.score;

import java.util.List;
import java.util.Optional;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Locality;

/**
 * All results of one locality (phiếu điểm), in the order of the tree.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScoreCard {
  private final Locality locality;
  private final Framework framework;
  private final List<NodeResult> results;

  /**
   * The card of a locality.
   *
   * @param results one result a node of the framework, in its order; an unmodifiable list, which
   *     isn't copied
   * @throws IllegalArgumentException if there are more or fewer results than nodes
   */
  public ScoreCard(Locality locality, Framework framework, List<NodeResult> results) {
    if (results.size() != framework.nodes().size()) {
      throw new IllegalArgumentException("One result a node, not " + results.size());
    }
    this.locality = locality;
    this.framework = framework;
    this.results = results;
  }

  /** The locality. */
  public Locality locality() {
    return locality;
  }

  /** The results, parents before children. Each is put together when it is read. */
  public List<NodeResult> results() {
    return results;
  }

  /** The result of the node with that code or id. */
  public Optional<NodeResult> result(String reference) {
    int position = framework.position(reference);
    return position < 0 ? Optional.empty() : Optional.of(results.get(position));
  }
}
