package vn.chiso.evaluate;

import java.util.List;
import java.util.Optional;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/**
 * Readers and agencies may name an indicator by id or by code. Findings name items by id and
 * indicators by the code they are known by, so that they can be found again.
 */
final class FindingReferences {
  private FindingReferences() {}

  static Finding resolve(RulePack pack, Finding finding) {
    List<String> items = finding.items().stream()
        .map(item -> pack.framework().node(item).map(Node::id).orElse(item))
        .toList();
    Optional<Node> named = pack.framework().node(finding.indicator());
    Optional<Node> reported =
        items.stream().flatMap(item -> pack.framework().node(item).stream()).findFirst();
    String indicator = named.or(() -> reported).map(Node::reference).orElse(finding.indicator());
    return finding.toBuilder().indicator(indicator).items(items).build();
  }
}
