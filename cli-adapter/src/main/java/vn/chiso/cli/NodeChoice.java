package vn.chiso.cli;

import java.util.List;
import java.util.stream.Stream;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Framework;

/** Finds the node of the tree a command is about. */
final class NodeChoice {
  private NodeChoice() {}

  /** The node asked for; the index itself where none is. */
  static String of(Evaluation evaluation, String node) {
    Framework framework = evaluation.pack().framework();
    if (node.isEmpty()) {
      return framework.root().reference();
    }
    return framework.node(node).orElseThrow(() -> unknown(framework, node)).reference();
  }

  static UsageException unknown(Framework framework, String node) {
    List<String> known = framework.nodes().stream()
        .flatMap(each -> Stream.of(each.id(), each.reference()))
        .toList();
    return new UsageException("node.unknown", node, Words.nearest(node, known));
  }
}
