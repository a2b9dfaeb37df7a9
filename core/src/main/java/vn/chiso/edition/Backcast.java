package vn.chiso.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Indicator.EntersAs;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/**
 * Data of an older edition as the newer one can take them: figures of the older data year count as
 * those of the newer, indicators are named by id instead of code, and what the newer edition has no
 * place for is left out and named. Scores given for the older edition are none of the newer.
 */
final class Backcast {
  private final RulePack before;
  private final RulePack after;
  private final Dataset dataset;
  private final Map<String, Text> items = new LinkedHashMap<>();
  private final Map<String, Text> localities = new LinkedHashMap<>();

  Backcast(RulePack before, RulePack after, Dataset given) {
    this.before = before;
    this.after = after;
    this.dataset = translate(given);
  }

  Dataset dataset() {
    return dataset;
  }

  /** The figures the newer edition doesn't use, each by name and code. */
  List<Text> items() {
    return List.copyOf(items.values());
  }

  /** The localities that aren't the same in the newer edition, each by name and code. */
  List<Text> localities() {
    return List.copyOf(localities.values());
  }

  private Dataset translate(Dataset given) {
    int year = after.manifest().dataYear();
    Dataset.Header old = given.header();
    Dataset.Builder builder = Dataset.builder(year)
        .header(new Dataset.Header(
            old.id(),
            old.title(),
            after.id(),
            year,
            old.goalpostsFromSet(),
            old.note(),
            old.deadline()));
    Map<String, Boolean> kept = new HashMap<>();
    for (Entry entry : given.entries()) {
      if (kept.computeIfAbsent(entry.locality(), this::keeps)) {
        translated(entry).ifPresent(builder::entry);
      }
    }
    given.evidence().stream()
        .filter(document -> kept.computeIfAbsent(document.locality(), this::keeps))
        .forEach(builder::evidence);
    given.acceptances().stream()
        .filter(acceptance -> kept.computeIfAbsent(acceptance.locality(), this::keeps))
        .forEach(builder::acceptance);
    for (Goalposts posts : given.goalposts()) {
      before
          .framework()
          .node(posts.indicator())
          .filter(node -> TreeChanges.byId(after.framework(), node.id()).isPresent())
          .ifPresent(node -> builder.goalposts(named(posts, node.id())));
    }
    given.findings().forEach(builder::finding);
    return builder.build();
  }

  private static Goalposts named(Goalposts posts, String id) {
    return new Goalposts(
        id,
        posts.minimum(),
        posts.maximum(),
        posts.year(),
        posts.basis(),
        posts.provenance(),
        posts.source(),
        posts.origin());
  }

  /** Whether a locality is the same in both editions; its code alone doesn't tell. */
  private boolean keeps(String code) {
    Locality old = before.localities().get(code);
    if (old == null) {
      return true; // Unknown to the older edition already: the newer says so too.
    }
    Locality now = after.localities().get(code);
    boolean merged = now != null
        && now.predecessors().size() > 1
        && !now.predecessors().equals(old.predecessors());
    boolean same = now != null
        && !merged
        && (now.name().vi().equals(old.name().vi())
            || now.predecessors().stream().anyMatch(each -> each.code().equals(code)));
    if (!same) {
      localities.putIfAbsent(code, Phrases.named(old.name(), code));
    }
    return same;
  }

  private Optional<Entry> translated(Entry entry) {
    String item = entry.item();
    Text name = Text.same(item);
    if (before.items().containsKey(item)) {
      name = Phrases.named(before.items().get(item).name(), item);
    } else {
      Optional<Node> node = before.framework().node(item);
      if (node.isPresent()) {
        item = node.get().id();
        name = Phrases.node(node.get());
      }
    }
    if (!after.items().containsKey(item) && !entersAsValue(item)) {
      items.putIfAbsent(item, name);
      return Optional.empty();
    }
    boolean current = entry.year() == before.manifest().dataYear();
    return Optional.of(new Entry(
        entry.locality(),
        item,
        current ? after.manifest().dataYear() : entry.year(),
        entry.typed(),
        entry.value(),
        entry.status(),
        entry.agency(),
        entry.evidence(),
        entry.note(),
        entry.origin()));
  }

  private boolean entersAsValue(String item) {
    return TreeChanges.byId(after.framework(), item)
        .flatMap(node -> after.framework().indicator(node.id()))
        .filter(indicator -> indicator.entersAs() == EntersAs.VALUE)
        .isPresent();
  }

  /** What the newer edition computes from and the older doesn't know, each by name and code. */
  static List<Text> wanting(RulePack before, RulePack after) {
    List<Text> wanting = new ArrayList<>();
    after.items().forEach((code, item) -> {
      if (!before.items().containsKey(code) && !ItemChanges.users(after, code).isEmpty()) {
        wanting.add(Phrases.named(item.name(), code));
      }
    });
    return wanting;
  }
}
