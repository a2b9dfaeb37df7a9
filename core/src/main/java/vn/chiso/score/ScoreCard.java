package vn.chiso.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;

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

  /** The parts of a node that have no score here, so that the others have their weight too. */
  public List<Node> leftOut(Node node) {
    return framework.children(node).stream()
        .filter(child -> result(child.id()).orElseThrow().score() instanceof Score.Unscored)
        .toList();
  }

  /**
   * The share of the weights of a node's parts that have a score here (tỉ lệ trọng số có điểm),
   * from 0 to 1, to 34 digits; what {@link Node#coverage()} asks for.
   *
   * @throws IllegalArgumentException if the node is an indicator
   */
  public BigDecimal covered(Node node) {
    BigDecimal all = framework.childrenWeight(node);
    if (all.signum() == 0) {
      throw new IllegalArgumentException("Has no parts: " + node.id());
    }
    BigDecimal lost =
        leftOut(node).stream().map(Node::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    return all.subtract(lost).divide(all, MathContext.DECIMAL128);
  }
}
