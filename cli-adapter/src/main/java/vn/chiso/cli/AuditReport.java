package vn.chiso.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.chiso.audit.Audit;
import vn.chiso.audit.AuditOptions;
import vn.chiso.audit.Estimate;
import vn.chiso.audit.LeaveOneOut;
import vn.chiso.audit.RankInterval;
import vn.chiso.audit.SensitivityIndex;
import vn.chiso.audit.Spread;
import vn.chiso.audit.Statistic;
import vn.chiso.audit.Uncertainty;
import vn.chiso.audit.Varied;
import vn.chiso.cli.TextTable.Column;

/** An audit in tables: how firm ranks are first, what the index is made of after it. */
final class AuditReport {
  private static final int MOST = 15;

  private final Audit audit;
  private final Words words;
  private final Legend legend;
  private final List<String> lines = new ArrayList<>();

  AuditReport(Audit audit, Words words) {
    this.audit = audit;
    this.words = words;
    this.legend = new Legend(words);
  }

  List<String> lines(List<String> heading) {
    lines.addAll(heading);
    lines.add("");
    say(
        audit.baseline().reproduced() ? "audit.reproduced" : "audit.not-reproduced",
        Integer.toString(audit.baseline().compared()));
    ranks(audit.uncertainty());
    sensitivity();
    leftOut();
    new StructureTables(audit.structure(), audit.options().limits(), words).addTo(lines);
    return lines;
  }

  private void say(String key, Object... arguments) {
    lines.addAll(Display.wrap("", "  ", words.say(key, arguments)));
  }

  private void title(String key, Object... arguments) {
    lines.add("");
    say(key, arguments);
  }

  private void ranks(Uncertainty uncertainty) {
    AuditOptions options = audit.options();
    title("audit.ranks", Integer.toString(options.runs()), Long.toString(options.seed()));
    if (uncertainty.lack().isPresent()) {
      say("audit.none", uncertainty.lack().get().text());
      return;
    }
    uncertainty.varied().forEach(this::varied);
    lines.add("");
    TextTable table = new TextTable(List.of(
        Column.number(words.say("column.rank")),
        Column.words(words.say("column.code")),
        Column.stretching(words.say("column.locality")),
        Column.number(Figures.percentiles(options.interval(), words)),
        Column.number(words.say("audit.median")),
        Column.number(words.say("audit.extremes")),
        Column.number(words.say("audit.top", Integer.toString(options.top()))),
        Column.number(words.say("audit.scores"))));
    uncertainty.intervals().stream()
        .sorted(Comparator.comparingDouble(each -> each.rank().orElse(Double.MAX_VALUE)))
        .forEach(each -> add(table, each));
    lines.addAll(table.lines());
    lines.addAll(legend.lines());
    say("audit.mean-shift", Figures.shown(uncertainty.meanShift(), 2, words));
    String partly = uncertainty.intervals().stream()
        .filter(each -> each.rankedRuns() < options.runs())
        .map(each -> each.locality().code() + " (" + each.rankedRuns() + ")")
        .collect(Collectors.joining(", "));
    if (!partly.isEmpty()) {
      say("audit.partly", partly);
    }
  }

  private void varied(Varied varied) {
    Object what = varied
        .lack()
        .<Object>map(lack -> Words.text("audit.fixed", lack.text()))
        .orElseGet(() -> switch (varied.factor()) {
          case WEIGHTS ->
            Words.text("audit.weights", Figures.share(audit.options().weightNoise(), words));
          case DATA -> Words.text("audit.data", Figures.share(audit.options().dataError(), words));
          default -> varied.ways().stream().map(way -> way.text()).toList();
        });
    lines.addAll(
        Display.wrap("  ", "    ", words.say("audit.varied", varied.factor().text(), what)));
  }

  private void add(TextTable table, RankInterval each) {
    table.add(
        Figures.rank(each.rank(), words),
        each.locality().code(),
        words.say(each.locality().name()),
        told(each.ranks(), spread -> ranks(spread.low(), spread.high())),
        told(each.ranks(), spread -> Figures.rank(spread.median(), words)),
        told(each.ranks(), spread -> ranks(spread.least(), spread.greatest())),
        Figures.percent(each.topShare(), words),
        told(
                each.scores(),
                spread -> Figures.shown(spread.low(), 1, words) + "–"
                    + Figures.shown(spread.high(), 1, words))
            + legend.estimate(each.marks()));
  }

  private static String told(Optional<Spread> spread, Function<Spread, String> text) {
    return spread.map(text).orElse("—");
  }

  private String ranks(double from, double to) {
    return Figures.rank(from, words) + "–" + Figures.rank(to, words);
  }

  private void sensitivity() {
    title("audit.sensitivity", Integer.toString(audit.sensitivity().runs()));
    if (audit.sensitivity().lack().isPresent()) {
      say("audit.none", audit.sensitivity().lack().get().text());
      return;
    }
    String level = Figures.share(audit.options().confidence(), words);
    TextTable table = new TextTable(List.of(
        Column.words(words.say("audit.factor")),
        Column.number(words.say("audit.first")),
        Column.number(level),
        Column.number(words.say("audit.total")),
        Column.number(level)));
    for (SensitivityIndex index : audit.sensitivity().meanShift()) {
      table.add(
          words.say(index.factor().text()),
          value(index.first()),
          between(index.first()),
          value(index.total()),
          between(index.total()));
    }
    lines.addAll(table.lines());
  }

  private String value(Estimate estimate) {
    return estimate.value() instanceof Statistic.None none
        ? "— " + words.say(none.lack().text())
        : Figures.shown(estimate.value(), 2, words);
  }

  private String between(Estimate estimate) {
    return estimate.low() instanceof Statistic.None
        ? "—"
        : Figures.shown(estimate.low(), 2, words) + " … "
            + Figures.shown(estimate.high(), 2, words);
  }

  private void leftOut() {
    title("audit.left-out");
    List<LeaveOneOut> told = audit.leaveOneOut().stream()
        .filter(each -> each.meanShift() instanceof Statistic.Known)
        .sorted(Comparator.comparingDouble(each -> -((Statistic.Known) each.meanShift()).value()))
        .toList();
    if (!told.isEmpty()) {
      TextTable table = new TextTable(List.of(
          Column.words(words.say("column.code"), 24),
          Column.stretching(words.say("column.name")),
          Column.number(words.say("audit.shift")),
          Column.number(words.say("audit.greatest")),
          Column.number(words.say("audit.rank-correlation"))));
      told.stream()
          .limit(MOST)
          .forEach(each -> table.add(
              each.node().reference(),
              words.say(each.node().name()),
              Figures.shown(each.meanShift(), 2, words),
              Figures.rank(each.greatestShift(), words),
              Figures.shown(each.rankCorrelation(), 3, words)));
      lines.addAll(table.lines());
      if (told.size() > MOST) {
        say("audit.more", Integer.toString(told.size() - MOST), "omissions");
      }
    }
    audit.leaveOneOut().stream()
        .filter(each -> each.meanShift() instanceof Statistic.None)
        .collect(Collectors.groupingBy(
            each -> ((Statistic.None) each.meanShift()).lack(),
            TreeMap::new,
            Collectors.mapping(each -> each.node().reference(), Collectors.joining(", "))))
        .forEach((lack, nodes) -> say("audit.without", nodes, lack.text()));
  }
}
