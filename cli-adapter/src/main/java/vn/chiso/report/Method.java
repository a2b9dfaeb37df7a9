package vn.chiso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chiso.edition.OwnMethod;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;

/** How scores are computed: what holds for all, then what holds for a node alone. */
final class Method {
  private Method() {}

  /** One choice in words. */
  record Row(String setting, String chosen, String provenance, String source) {}

  static List<Row> rows(RulePack pack, Phrases words) {
    List<Row> rows = new ArrayList<>();
    for (Settings.Choice choice : pack.settings().choices()) {
      rows.add(new Row(
          words.setting(choice.name()),
          choice.value(),
          words.say(choice.provenance().text()),
          choice.source()));
    }
    for (OwnMethod own : OwnMethod.of(pack)) {
      rows.add(new Row(
          words.say(
              "method.own",
              words.say(own.setting()),
              own.nodes().stream().map(Node::reference).collect(Collectors.joining(", "))),
          words.say(own.value()),
          words.say(own.provenance().text()),
          own.source()));
    }
    return rows;
  }
}
