package vn.chiso.audit;

import java.util.List;
import java.util.Optional;
import vn.chiso.framework.Node;

/**
 * Whether the parts of a node measure one thing (tính nhất quán nội tại). Only localities with a
 * score in every part count, and only parts that aren't left out.
 *
 * @param node the node
 * @param parts its parts that are compared, in reading order
 * @param leftOut its other parts, and why
 * @param localities how many localities have a score in all parts compared
 * @param alpha Cronbach's alpha: up to 1, and below 0 where parts pull in opposite directions;
 *     above 0.7 parts are usually taken for consistent
 * @param components the principal components; empty where there is no alpha
 */
public record Consistency(
    Node node,
    List<Node> parts,
    List<LeftOutPart> leftOut,
    int localities,
    Statistic alpha,
    Optional<Components> components) {
  public Consistency {
    parts = List.copyOf(parts);
    leftOut = List.copyOf(leftOut);
  }

  /** A part that can't be compared, and why. */
  public record LeftOutPart(Node node, Lack lack) {}
}
