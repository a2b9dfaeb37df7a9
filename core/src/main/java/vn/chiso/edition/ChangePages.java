package vn.chiso.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.pack.RulePack;

/** The last pages of a handbook: what else changed, and what the authors say about it. */
final class ChangePages {
  private final RulePack pack;
  private final @Nullable PackDiff diff;
  private final Pages pages;

  ChangePages(RulePack pack, @Nullable PackDiff diff, Pages pages) {
    this.pack = pack;
    this.diff = diff;
    this.pages = pages;
  }

  void write() {
    pages.heading(2, "changes", pages.say("changes"));
    if (diff == null) {
      String basis = pack.manifest().basedOn();
      pages.paragraph(
          basis.isEmpty() ? pages.say("no-basis") : pages.say("basis-not-given", basis));
    } else {
      List<String> others = others(diff);
      pages.paragraph(
          others.isEmpty()
              ? pages.say("nothing-else-changed", diff.before().id())
              : pages.say("else-changed", diff.before().id()));
      pages.bullets(others);
    }
    pack.changes().ifPresent(text -> {
      pages.heading(3, "", pages.say("authors"));
      pages.add(MarkdownBlocks.read(text, 3));
    });
  }

  /** What isn't told under a node of this edition. */
  private List<String> others(PackDiff all) {
    return all.changes().stream()
        .filter(change -> change.node().isEmpty()
            || TreeChanges.byId(pack.framework(), change.node()).isEmpty())
        .map(change -> pages.say(change.message()))
        .toList();
  }
}
