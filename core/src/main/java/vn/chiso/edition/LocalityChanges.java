package vn.chiso.edition;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chiso.edition.PackChange.Area;
import vn.chiso.edition.PackChange.Kind;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Predecessor;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** What changed in the localities: mergers, new names, codes that stand for another one now. */
final class LocalityChanges {
  private final ChangeList list;
  private final Map<String, Locality> before;
  private final Map<String, Locality> after;
  private final Set<String> merged = new HashSet<>();

  LocalityChanges(ChangeList list, RulePack before, RulePack after) {
    this.list = list;
    this.before = before.localities();
    this.after = after.localities();
  }

  void find() {
    after.values().forEach(this::predecessors);
    ChangeList.eachKey(before, after, this::locality);
  }

  private void predecessors(Locality now) {
    Locality old = before.get(now.code());
    boolean known = old != null && old.predecessors().equals(now.predecessors());
    if (now.predecessors().size() < 2 || known) {
      return;
    }
    List<Text> names = now.predecessors().stream().map(LocalityChanges::named).toList();
    now.predecessors().forEach(each -> merged.add(each.code()));
    Text message =
        Phrases.text("merged", Phrases.named(now.name(), now.code()), Phrases.joined(", ", names));
    list.add(
        Kind.CHANGED,
        subject(now),
        "predecessors",
        Phrases.joined(", ", names),
        now.name(),
        message);
  }

  private static Text named(Predecessor predecessor) {
    return predecessor.code().isEmpty()
        ? Text.same(predecessor.name())
        : Phrases.named(Text.same(predecessor.name()), predecessor.code());
  }

  private void locality(String code, @Nullable Locality old, @Nullable Locality now) {
    if (old == null || now == null) {
      boolean told =
          old == null ? now != null && now.predecessors().size() > 1 : merged.contains(code);
      if (!told) {
        list.pair(old, now, LocalityChanges::subject, (one, other) -> {});
      }
      return;
    }
    if (!old.name().vi().equals(now.name().vi())) {
      renamed(old, now);
    }
    list.changed(subject(now), "region", old.region(), now.region());
  }

  private void renamed(Locality old, Locality now) {
    boolean same = now.predecessors().stream().anyMatch(each -> each.code().equals(old.code()));
    if (same) {
      list.changed(subject(now), "name", old.name(), now.name());
    } else {
      Text message = Phrases.text("locality-code-reused", now.code(), old.name(), now.name());
      list.add(Kind.REUSED, subject(now), "code", old.name(), now.name(), message);
    }
  }

  private static Subject subject(Locality locality) {
    Text label = Phrases.named(locality.name(), locality.code());
    return new Subject(Area.LOCALITY, "", locality.code(), label);
  }
}
