package vn.chiso.edition;

import java.util.Locale;
import java.util.Optional;
import vn.chiso.edition.PackChange.Area;
import vn.chiso.edition.PackChange.Kind;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.text.Text;

/** What changed in the tree: nodes that came and went, codes, names, places, weights. */
final class TreeChanges {
  private final ChangeList list;
  private final Framework before;
  private final Framework after;

  TreeChanges(ChangeList list, Framework before, Framework after) {
    this.list = list;
    this.before = before;
    this.after = after;
  }

  void find() {
    for (Node node : after.nodes()) {
      before.nodes().stream()
          .filter(old -> old.id().equals(node.id()))
          .findFirst()
          .ifPresentOrElse(old -> compare(old, node), () -> added(node));
      reused(node);
    }
    before.nodes().stream().filter(node -> byId(after, node.id()).isEmpty()).forEach(this::removed);
  }

  static Optional<Node> byId(Framework tree, String id) {
    return tree.node(id).filter(node -> node.id().equals(id));
  }

  private void added(Node node) {
    Text message = Phrases.text("node-added." + node.level().tag(), Phrases.node(node));
    list.add(Kind.ADDED, subject(node), "", null, Phrases.node(node), message);
  }

  private void removed(Node node) {
    Text message = Phrases.text("node-removed." + node.level().tag(), Phrases.node(node));
    list.add(Kind.REMOVED, subject(node), "", Phrases.node(node), null, message);
  }

  /** A code that stood for another node. */
  private void reused(Node node) {
    before.nodes().stream()
        .filter(old -> !node.code().isEmpty()
            && old.code().equals(node.code())
            && !old.id().equals(node.id()))
        .findFirst()
        .ifPresent(old -> list.add(
            Kind.REUSED,
            subject(node),
            "code",
            old.name(),
            node.name(),
            Phrases.text("code-reused", node.code(), old.name(), node.name())));
  }

  private void compare(Node old, Node now) {
    Subject subject = subject(now);
    list.changed(subject, "code", Text.same(old.code()), Text.same(now.code()));
    list.changed(subject, "name", Phrases.quoted(old.name()), Phrases.quoted(now.name()));
    list.changed(subject, "level", level(old), level(now));
    if (!String.valueOf(old.parent()).equals(String.valueOf(now.parent()))) {
      list.changed(subject, "parent", parent(before, old), parent(after, now));
    }
    list.changed(subject, "weight", Phrases.number(old.weight()), Phrases.number(now.weight()));
    if (!now.isIndicator()) {
      list.changed(
          subject,
          "aggregation",
          Phrases.word("aggregation", old.aggregation().tag()),
          Phrases.word("aggregation", now.aggregation().tag()));
      list.changed(
          subject, "coverage", Phrases.number(old.coverage()), Phrases.number(now.coverage()));
    }
    list.changed(
        Subject.node(Area.PROVENANCE, now.id()),
        "provenance",
        old.provenance().text(),
        now.provenance().text());
    before
        .indicator(now.id())
        .ifPresent(was -> after.indicator(now.id()).ifPresent(is -> indicator(was, is)));
  }

  private void indicator(Indicator old, Indicator now) {
    Subject subject = Subject.node(Area.INDICATOR, now.id());
    list.changed(subject, "unit", old.unitOfMeasure(), now.unitOfMeasure());
    list.changed(subject, "direction", direction(old), direction(now));
    list.changed(
        subject,
        "supplier",
        Phrases.word("supplier", old.suppliedBy().tag()),
        Phrases.word("supplier", now.suppliedBy().tag()));
    list.changed(
        subject,
        "enters-as",
        Phrases.word("enters-as", old.entersAs().tag()),
        Phrases.word("enters-as", now.entersAs().tag()));
    list.changed(
        subject,
        "normalisation",
        MethodWords.normalisation(old.normalisation()),
        MethodWords.normalisation(now.normalisation()));
    list.changed(
        subject,
        "treatment",
        MethodWords.treatment(old.outliers()),
        MethodWords.treatment(now.outliers()));
    list.changed(
        subject, "missing", MethodWords.missing(old.missing()), MethodWords.missing(now.missing()));
  }

  static Text direction(Indicator indicator) {
    return Phrases.word("direction", indicator.direction().name().toLowerCase(Locale.ROOT));
  }

  private static Text level(Node node) {
    return Phrases.word("level", node.level().tag());
  }

  private static Text parent(Framework tree, Node node) {
    return node.parent() == null
        ? Phrases.NONE
        : tree.node(node.parent()).map(Phrases::node).orElse(Phrases.NONE);
  }

  private static Subject subject(Node node) {
    return Subject.node(Area.TREE, node.id());
  }
}
