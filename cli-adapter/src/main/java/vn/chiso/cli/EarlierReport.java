package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.cli.TextTable.Column;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.profile.EarlierEdition;
import vn.chiso.profile.EarlierEdition.Row;
import vn.chiso.score.NodeResult;
import vn.chiso.text.Text;

/** A locality beside itself in an earlier edition, as text. */
final class EarlierReport {
  private final Evaluation now;
  private final Evaluation then;
  private final EarlierEdition both;
  private final Words words;

  EarlierReport(Evaluation now, Evaluation then, EarlierEdition both, Words words) {
    this.now = now;
    this.then = then;
    this.both = both;
    this.words = words;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(""));
    lines.addAll(Display.wrap(
        "", "  ", words.say("earlier.title", then.pack().id(), now.pack().id())));
    if (!both.reasons().isEmpty()) {
      lines.addAll(Display.wrap("", "  ", words.say("earlier.warning")));
      for (Text reason : both.reasons()) {
        lines.addAll(Display.wrap("- ", "  ", Display.line(words.say(reason))));
      }
    }
    TextTable table = new TextTable(List.of(
        Column.words(words.say("column.code")),
        Column.stretching(words.say("column.name")),
        Column.number(words.say("earlier.then")),
        Column.number(words.say("earlier.now"))));
    Legend legend = new Legend(words);
    ScenarioCells cells = new ScenarioCells(words, legend);
    boolean none = true;
    for (Row row : both.rows()) {
      if (isScored(row.now()) || isScored(row.then())) {
        table.add(
            row.node().reference(),
            words.say(row.node().name()),
            row.then() == null ? words.say("earlier.absent") : cells.now(row.then()),
            now(row, cells));
        none = false;
      }
    }
    lines.addAll(none ? List.of(words.say("earlier.nothing")) : table.lines());
    lines.addAll(legend.section());
    return lines;
  }

  /** Differences are shown only where they mean something. */
  private String now(Row row, ScenarioCells cells) {
    if (row.now() == null) {
      return words.say("earlier.absent");
    }
    return row.then() == null || !both.reasons().isEmpty()
        ? cells.now(row.now())
        : cells.then(row.then(), row.now());
  }

  private static boolean isScored(@Nullable NodeResult result) {
    return result != null && result.published() != null;
  }
}
