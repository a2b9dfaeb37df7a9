package vn.chiso.evaluate;

import java.util.Collection;
import java.util.stream.Stream;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.framework.Node;
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

  /** By what nodes may be named. */
  static Stream<String> names(Collection<Node> nodes) {
    return nodes.stream().flatMap(node -> Stream.of(node.id(), node.reference()));
  }
}
