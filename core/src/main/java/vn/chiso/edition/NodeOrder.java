package vn.chiso.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Node;

/** The nodes of two trees in one order: that of the newer, what is gone after what it followed. */
final class NodeOrder {
  private NodeOrder() {}

  static List<String> of(Framework before, Framework after) {
    List<String> order = new ArrayList<>(after.nodes().stream().map(Node::id).toList());
    Set<String> known = new HashSet<>(order);
    int place = 0;
    for (Node node : before.nodes()) {
      if (known.contains(node.id())) {
        place = order.indexOf(node.id()) + 1;
      } else {
        order.add(place++, node.id());
      }
    }
    return order;
  }
}
