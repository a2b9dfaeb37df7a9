package vn.chiso.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.chiso.edition.PackChange;
import vn.chiso.edition.PackChange.Area;
import vn.chiso.edition.PackDiff;
import vn.chiso.framework.Node;

/** What differs between two packs as a page of text, indicator by indicator. */
final class DiffReport {
  private static final int CODE = 6;

  private final Words words;

  DiffReport(Words words) {
    this.words = words;
  }

  List<String> lines(PackDiff diff) {
    List<String> lines = new ArrayList<>();
    lines.addAll(Display.wrap(
        "",
        "  ",
        words.say(
            diff.changes().isEmpty() ? "diff.none" : "diff.heading",
            diff.before().id(),
            diff.after().id(),
            diff.changes().size())));
    groups(diff).forEach((heading, changes) -> {
      lines.add("");
      lines.addAll(Display.wrap("", "  ", heading));
      changes.forEach(change ->
          lines.addAll(Display.wrap("  - ", "    ", Display.line(words.say(change.message())))));
    });
    List<PackChange> sources = diff.changes().stream()
        .filter(change -> change.area() == Area.PROVENANCE)
        .toList();
    if (!sources.isEmpty()) {
      lines.add("");
      lines.addAll(Display.wrap("", "  ", words.say("diff.provenance", sources.size())));
    }
    return lines;
  }

  private Map<String, List<PackChange>> groups(PackDiff diff) {
    Map<String, List<PackChange>> groups = new LinkedHashMap<>();
    for (PackChange change : diff.changes()) {
      if (change.area() != Area.PROVENANCE) {
        groups.computeIfAbsent(heading(diff, change), key -> new ArrayList<>()).add(change);
      }
    }
    return groups;
  }

  private String heading(PackDiff diff, PackChange change) {
    if (!change.node().isEmpty()) {
      return diff.after()
          .framework()
          .node(change.node())
          .filter(node -> node.id().equals(change.node()))
          .or(() -> diff.before().framework().node(change.node()))
          .map(this::heading)
          .orElse(change.node());
    }
    if (change.area().compareTo(Area.TREE) < 0) {
      return words.say("diff.general");
    }
    String area = words.say(change.area().text());
    return area.substring(0, 1).toUpperCase(Locale.ROOT) + area.substring(1);
  }

  private String heading(Node node) {
    return Display.padRight(node.code(), CODE) + ' ' + Display.line(words.say(node.name()));
  }
}
