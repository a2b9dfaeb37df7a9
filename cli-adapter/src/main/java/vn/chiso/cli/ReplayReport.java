package vn.chiso.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chiso.audit.Replay;
import vn.chiso.audit.Run;
import vn.chiso.cli.TextTable.Column;

/** One run of an audit: what it was made by, and what came of it. */
final class ReplayReport {
  private static final int CODE_WIDTH = 24;

  private final Replay replay;
  private final Words words;
  private final Legend legend;

  ReplayReport(Replay replay, Words words) {
    this.replay = replay;
    this.words = words;
    this.legend = new Legend(words);
  }

  List<String> lines(List<String> heading) {
    Run run = replay.run();
    List<String> lines = new ArrayList<>(heading);
    lines.add("");
    lines.addAll(Display.wrap(
        "",
        "  ",
        words.say(
            "audit.run",
            Integer.toString(run.number()),
            run.normalising().text(),
            run.aggregating().text(),
            run.treating().text(),
            Words.text(run.dataSeed().isPresent() ? "audit.with-error" : "audit.without-error"))));
    lines.add("");
    TextTable weights = new TextTable(List.of(
        Column.words(words.say("column.code"), CODE_WIDTH),
        Column.stretching(words.say("column.name")),
        Column.number(words.say("audit.weight")),
        Column.number(words.say("audit.weight-run"))));
    for (Replay.Weight weight : replay.weights()) {
      weights.add(
          weight.node().reference(),
          words.say(weight.node().name()),
          Figures.shown(weight.node().weight().doubleValue(), 4, words),
          Figures.shown(weight.weight(), 4, words));
    }
    lines.addAll(weights.lines());
    lines.add("");
    lines.addAll(ranks().lines());
    lines.addAll(legend.section());
    return lines;
  }

  private TextTable ranks() {
    TextTable table = new TextTable(List.of(
        Column.number(words.say("column.rank")),
        Column.words(words.say("column.code")),
        Column.stretching(words.say("column.locality")),
        Column.number(words.say("column.score"))));
    replay.results().stream()
        .sorted(Comparator.comparingDouble(each -> each.rank().orElse(Double.MAX_VALUE)))
        .forEach(each -> table.add(
            Figures.rank(each.rank(), words),
            each.locality().code(),
            words.say(each.locality().name()),
            Figures.shown(each.score(), 2, words) + legend.estimate(each.marks())));
    return table;
  }

  Csv csv() {
    Csv csv = new Csv("run", "locality", "locality_name", "score", "rank", "marks");
    for (Replay.Result each : replay.results()) {
      csv.add(
          Integer.toString(replay.run().number()),
          each.locality().code(),
          words.say(each.locality().name()),
          Figures.plain(each.score()),
          Figures.plain(each.rank()),
          CsvCells.marks(each.marks()));
    }
    return csv;
  }
}
