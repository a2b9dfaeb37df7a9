package vn.chiso.evaluate;

import java.util.Collection;
import java.util.stream.Stream;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.framework.Item;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/**
 * The words of the findings that come from the evaluation itself rather than from a pack's rule.
 */
final class Wording {
  private static final Messages MESSAGES = Messages.of(Wording.class);

  private Wording() {}

  static Finding.Builder of(String key, Severity severity, Object... arguments) {
    return Finding.of(key, severity, text(key, arguments), text(key + ".do", arguments));
  }

  static Text text(String key, Object... arguments) {
    return MESSAGES.text(key, arguments);
  }

  /** The name of a data item or indicator, or its code where the pack doesn't know it. */
  static Text name(RulePack pack, String code) {
    Item known = pack.items().get(code);
    return known != null
        ? known.name()
        : pack.framework().node(code).map(Node::name).orElse(Text.same(code));
  }

  /** By what the figures of a dataset may be named. */
  static Stream<String> names(RulePack pack) {
    return Stream.concat(pack.items().keySet().stream(), names(pack.framework().indicatorNodes()));
  }

  /** By what nodes may be named. */
  static Stream<String> names(Collection<Node> nodes) {
    return nodes.stream().flatMap(node -> Stream.of(node.id(), node.reference()));
  }
}
