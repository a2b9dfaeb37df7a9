package vn.chiso.framework;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The tree of an edition (khung chỉ số): nodes in reading order, with the details of its
 * indicators.
 *
 * <p>Immutable and thread-safe. Every reference may be an id or this edition's code.
 */
public final class Framework {
  private final Map<String, Node> byId = new LinkedHashMap<>();
  private final Map<String, Node> byReference = new LinkedHashMap<>();
  private final Map<String, List<Node>> children = new LinkedHashMap<>();
  private final Map<String, Indicator> indicators;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Node root;
  private final List<Node> nodes;
  private final List<Node> indicatorNodes;
  private final List<Node> bottomUp;

  private Framework(Collection<Node> nodes, Collection<Indicator> indicators) {
    Map<String, List<Node>> byParent = new LinkedHashMap<>();
    for (Node node : nodes) {
      byParent
          .computeIfAbsent(node.parent() == null ? "" : node.parent(), key -> new ArrayList<>())
          .add(node);
    }
    List<Node> roots = byParent.getOrDefault("", List.of());
    if (roots.size() != 1) {
      throw new IllegalArgumentException("A framework has one root, not " + roots.size());
    }
    this.root = roots.get(0);
    List<Node> upwards = new ArrayList<>();
    add(root, byParent, upwards);
    if (byId.size() != nodes.size()) {
      throw new IllegalArgumentException(
          "A framework is one tree: some nodes hang off nothing or repeat");
    }
    this.bottomUp = List.copyOf(upwards);
    this.nodes = List.copyOf(byId.values());
    this.indicatorNodes = this.nodes.stream().filter(Node::isIndicator).toList();
    Map<String, Integer> byNodeId = new HashMap<>();
    this.nodes.forEach(node -> byNodeId.put(node.id(), byNodeId.size()));
    byReference.forEach((reference, node) -> positions.put(reference, byNodeId.get(node.id())));
    Map<String, Indicator> details = new LinkedHashMap<>();
    indicators.forEach(indicator -> details.put(indicator.id(), indicator));
    this.indicators = details;
  }

  /**
   * A framework of nodes that are known to form one tree.
   *
   * @throws IllegalArgumentException if they don't
   */
  public static Framework of(Collection<Node> nodes, Collection<Indicator> indicators) {
    return new Framework(nodes, indicators);
  }

  private void add(Node node, Map<String, List<Node>> byParent, List<Node> upwards) {
    if (byId.put(node.id(), node) != null) {
      throw new IllegalArgumentException("Node twice: " + node.id());
    }
    byReference.put(node.id(), node);
    if (!node.code().isEmpty()) {
      byReference.put(node.code(), node);
    }
    List<Node> below = List.copyOf(byParent.getOrDefault(node.id(), List.of()));
    children.put(node.id(), below);
    below.forEach(child -> add(child, byParent, upwards));
    upwards.add(node);
  }

  /**
   * The same tree with other weights.
   *
   * @param weights weights by id or code of the node
   * @throws IllegalArgumentException if there is no such node, or a weight isn't greater than 0 and
   *     at most 10
   */
  public Framework weighing(Map<String, BigDecimal> weights) {
    Map<String, BigDecimal> byNode = new HashMap<>();
    weights.forEach((reference, weight) -> {
      Node node = node(reference)
          .orElseThrow(() -> new IllegalArgumentException("No such node: " + reference));
      if (weight.signum() <= 0 || weight.compareTo(BigDecimal.TEN) > 0) {
        throw new IllegalArgumentException("Not a weight: " + weight + " of " + reference);
      }
      byNode.put(node.id(), weight);
    });
    List<Node> weighed = nodes.stream()
        .map(node -> node.weighing(byNode.getOrDefault(node.id(), node.weight())))
        .toList();
    return new Framework(weighed, indicators.values());
  }

  /** The index itself. */
  public Node root() {
    return root;
  }

  /** All nodes, parents before children, siblings in the order of the file. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The place in {@link #nodes()} of the node with that id or code, -1 if there is none. */
  public int position(String reference) {
    return positions.getOrDefault(reference, -1);
  }

  /** All nodes, children before parents. */
  public List<Node> bottomUp() {
    return bottomUp;
  }

  /** The children of a node, none for an indicator. */
  public List<Node> children(Node node) {
    return children.getOrDefault(node.id(), List.of());
  }

  /**
   * The sum of the weights of a node's children, of which each has its share; 0 for an indicator.
   */
  public BigDecimal childrenWeight(Node node) {
    return children(node).stream().map(Node::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * A node's share of the whole index by weights alone (trọng số hiệu dụng): its weight over those
   * of its siblings, times the same of each node above it; 1 for the root.
   *
   * <p>What the share comes to in one locality's score depends on the means taken on the way up and
   * on the parts that could be counted. To 34 digits.
   *
   * @throws IllegalArgumentException if the node isn't one of this tree
   */
  public BigDecimal effectiveWeight(Node node) {
    if (!node.equals(byId.get(node.id()))) {
      throw new IllegalArgumentException("No node of this framework: " + node.id());
    }
    if (node.parent() == null) {
      return BigDecimal.ONE;
    }
    Node parent = Objects.requireNonNull(byId.get(node.parent()));
    return node.weight()
        .multiply(effectiveWeight(parent))
        .divide(childrenWeight(parent), MathContext.DECIMAL128);
  }

  /** The node with that id or code. */
  public Optional<Node> node(String reference) {
    return Optional.ofNullable(byReference.get(reference));
  }

  /** The details of the indicator with that id. */
  public Optional<Indicator> indicator(String id) {
    return Optional.ofNullable(indicators.get(id));
  }

  /** The leaves of the tree, in reading order. */
  public List<Node> indicatorNodes() {
    return indicatorNodes;
  }
}
