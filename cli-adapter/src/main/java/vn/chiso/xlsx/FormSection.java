package vn.chiso.xlsx;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.framework.Assignment;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Item;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Stage;
import vn.chiso.text.Language;

/**
 * An indicator, or a part of one, in a form (chỉ số trong phiếu).
 *
 * @param node its place in the tree
 * @param indicator its details
 * @param assignment who answers for it
 * @param lines the figures asked for
 */
record FormSection(Node node, Indicator indicator, Assignment assignment, List<FormLine> lines) {
  FormSection {
    lines = List.copyOf(lines);
  }

  static FormSection of(RulePack pack, Assignment assignment) {
    Node node = pack.framework().node(assignment.indicator()).orElseThrow();
    Indicator indicator = pack.framework().indicator(node.id()).orElseThrow();
    return new FormSection(node, indicator, assignment, lines(pack, assignment, node, indicator));
  }

  private static List<FormLine> lines(
      RulePack pack, Assignment assignment, Node node, Indicator indicator) {
    if (indicator.entersAs() == Indicator.EntersAs.VALUE) {
      return List.of(FormLine.of(node, indicator));
    }
    Stream<String> codes =
        assignment.items().isEmpty() ? read(pack, node) : assignment.items().stream();
    return codes.map(pack.items()::get).map(FormLine::of).toList();
  }

  /** The items the formulas of an indicator read, in the order of the pack. */
  private static Stream<String> read(RulePack pack, Node node) {
    List<String> read = pack.rules().stream()
        .filter(rule -> rule.stage() == Stage.FORMULA)
        .filter(rule -> node.reference().equals(rule.metadata().get("indicator"))
            || node.id().equals(rule.metadata().get("indicator")))
        .flatMap(rule -> rule.itemsRead().stream())
        .toList();
    return pack.items().values().stream().map(Item::code).filter(read::contains);
  }

  Optional<LocalDate> deadline() {
    return Optional.ofNullable(assignment.deadline());
  }

  List<String> coordinating() {
    return assignment.coordinating();
  }

  /** Its code, the part, and its title; the official title of a part exists in Vietnamese only. */
  String heading(Language language) {
    String name = node.name().in(language);
    if (assignment.part().isEmpty()) {
      return node.reference() + ". " + name;
    }
    return node.reference() + ". " + name + "\n" + assignment.part() + " " + assignment.title();
  }
}
