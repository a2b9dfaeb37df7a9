package vn.chiso.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.chiso.edition.PackChange.Area;
import vn.chiso.edition.PackChange.Kind;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** Takes changes as they are found and puts them into words and order. Not thread-safe. */
final class ChangeList {
  private final List<PackChange> changes = new ArrayList<>();
  private final RulePack before;
  private final RulePack after;
  private final List<String> order;

  ChangeList(RulePack before, RulePack after) {
    this.before = before;
    this.after = after;
    this.order = NodeOrder.of(before.framework(), after.framework());
  }

  void added(Subject subject, Text what) {
    Text message = Phrases.text("added", subject.area().text(), what);
    add(Kind.ADDED, subject, "", null, what, message);
  }

  void removed(Subject subject, Text what) {
    Text message = Phrases.text("removed", subject.area().text(), what);
    add(Kind.REMOVED, subject, "", what, null, message);
  }

  /** Notes a property that changed; an empty text stands for nothing. */
  void changed(Subject subject, String aspect, Text old, Text now) {
    if (old.equals(now)) {
      return;
    }
    Text name = Phrases.text("aspect." + aspect);
    String key = old.vi().isEmpty() ? "set" : now.vi().isEmpty() ? "unset" : "changed";
    Text what = Phrases.text(key, name, old, now);
    boolean own = subject.label().vi().isEmpty();
    Text message = own ? what : Phrases.text("of", subject.label(), what);
    add(Kind.CHANGED, subject, aspect, orNull(old), orNull(now), message);
  }

  /** Notes a change that has words of its own. */
  void add(
      Kind kind,
      Subject subject,
      String aspect,
      @Nullable Text old,
      @Nullable Text now,
      Text message) {
    String code = after
        .framework()
        .node(subject.node())
        .or(() -> before.framework().node(subject.node()))
        .map(Node::code)
        .orElse("");
    changes.add(new PackChange(
        subject.area(), kind, subject.node(), code, subject.key(), aspect, old, now, message));
  }

  /** Compares two maps key by key. */
  static <V> void eachKey(Map<String, V> old, Map<String, V> now, Consumer<V> compare) {
    TreeSet<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    keys.forEach(key -> compare.accept(key, old.get(key), now.get(key)));
  }

  /** Takes what is there under a key in both maps. */
  @FunctionalInterface
  interface Consumer<V> {
    void accept(String key, @Nullable V old, @Nullable V now);
  }

  /** Tells of a thing that only one edition has; compares it where both have it. */
  <V> void pair(
      @Nullable V old,
      @Nullable V now,
      java.util.function.Function<V, Subject> subject,
      BiConsumer<V, V> compare) {
    if (old == null) {
      V added = Objects.requireNonNull(now);
      added(subject.apply(added), subject.apply(added).label());
    } else if (now == null) {
      removed(subject.apply(old), subject.apply(old).label());
    } else {
      compare.accept(old, now);
    }
  }

  List<PackChange> sorted() {
    return changes.stream()
        .sorted(Comparator.comparingInt(this::place)
            .thenComparing(PackChange::area)
            .thenComparing(PackChange::subject))
        .toList();
  }

  private int place(PackChange change) {
    if (!change.node().isEmpty()) {
      return order.indexOf(change.node());
    }
    return change.area().compareTo(Area.TREE) < 0 ? -1 : order.size();
  }

  private static @Nullable Text orNull(Text text) {
    return text.vi().isEmpty() ? null : text;
  }
}
