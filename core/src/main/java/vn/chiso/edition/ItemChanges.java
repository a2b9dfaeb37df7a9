package vn.chiso.edition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chiso.edition.PackChange.Area;
import vn.chiso.fact.Plausible;
import vn.chiso.framework.Item;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** What changed in data items and in the size their figures have. */
final class ItemChanges {
  private final ChangeList list;
  private final RulePack before;
  private final RulePack after;

  ItemChanges(ChangeList list, RulePack before, RulePack after) {
    this.list = list;
    this.before = before;
    this.after = after;
  }

  void find() {
    ChangeList.eachKey(before.items(), after.items(), this::item);
    ChangeList.eachKey(plausible(before), plausible(after), this::plausible);
  }

  /** The name of an item, in the newer edition where it is there. */
  static Text name(RulePack before, RulePack after, String code) {
    Item item = after.items().getOrDefault(code, before.items().get(code));
    return item == null ? Text.same(code) : Phrases.named(item.name(), code);
  }

  /** The one indicator an item serves; empty if it serves several. */
  private static String indicator(RulePack pack, String item) {
    List<String> users = users(pack, item);
    return users.size() == 1 ? users.get(0) : "";
  }

  /** The ids of the indicators that are computed from an item, in the order of the tree. */
  static List<String> users(RulePack pack, String item) {
    return pack.framework().indicatorNodes().stream()
        .map(Node::id)
        .filter(id -> FormulaChanges.of(pack, id).stream()
            .anyMatch(
                rule -> rule.itemsRead().contains(item) || rule.itemsExcluded().contains(item)))
        .toList();
  }

  private void item(String code, @Nullable Item old, @Nullable Item now) {
    String node = indicator(now == null ? before : after, code);
    Text label = name(before, after, code);
    list.pair(
        old,
        now,
        item -> new Subject(Area.ITEM, node, code, label),
        (one, other) -> compare(new Subject(Area.ITEM, node, code, label), one, other));
  }

  private void compare(Subject subject, Item old, Item now) {
    list.changed(subject, "name", Phrases.quoted(old.name()), Phrases.quoted(now.name()));
    list.changed(subject, "unit", old.unitOfMeasure(), now.unitOfMeasure());
    list.changed(
        subject,
        "type",
        Phrases.word("type", old.type().tag()),
        Phrases.word("type", now.type().tag()));
    list.changed(subject, "least", Phrases.number(old.minimum()), Phrases.number(now.minimum()));
    list.changed(subject, "most", Phrases.number(old.maximum()), Phrases.number(now.maximum()));
    list.changed(subject, "evidence", evidence(old), evidence(now));
  }

  static Text evidence(Item item) {
    return Phrases.text(item.evidenceRequired() ? "evidence.required" : "evidence.optional");
  }

  private static Map<String, Plausible> plausible(RulePack pack) {
    Map<String, Plausible> sizes = new TreeMap<>();
    pack.plausible().forEach(size -> sizes.put(size.item(), size));
    return sizes;
  }

  private void plausible(String code, @Nullable Plausible old, @Nullable Plausible now) {
    Subject subject =
        new Subject(Area.PLAUSIBLE, "", code, Phrases.text("plausible", name(before, after, code)));
    list.changed(subject, "size", size(old), size(now));
  }

  private static Text size(@Nullable Plausible size) {
    if (size == null) {
      return Phrases.NONE;
    }
    Text range = Phrases.joined(
        "–",
        List.of(
            Phrases.number(size.limits().least()), Phrases.number(size.limits().most())));
    return size.per().isEmpty() ? range : Phrases.text("per", range, size.per());
  }
}
