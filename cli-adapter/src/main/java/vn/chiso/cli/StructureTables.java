package vn.chiso.cli;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.chiso.audit.Components;
import vn.chiso.audit.Consistency;
import vn.chiso.audit.Correlation;
import vn.chiso.audit.CorrelationLimits;
import vn.chiso.audit.IndicatorShape;
import vn.chiso.audit.Statistic;
import vn.chiso.audit.Structure;
import vn.chiso.cli.TextTable.Column;
import vn.chiso.framework.Node;

/** What an index is made of: its indicators, its nodes, and correlations that are doubted. */
final class StructureTables {
  private static final int MOST = 20;
  private static final int CODE_WIDTH = 14;

  private final Structure structure;
  private final CorrelationLimits limits;
  private final Words words;

  StructureTables(Structure structure, CorrelationLimits limits, Words words) {
    this.structure = structure;
    this.limits = limits;
    this.words = words;
  }

  void addTo(List<String> lines) {
    lines.add("");
    lines.add(words.say("audit.indicators"));
    lines.addAll(indicators().lines());
    lines.addAll(Display.wrap("", "  ", words.say("audit.indicators-note")));
    lines.add("");
    lines.add(words.say("audit.nodes"));
    lines.addAll(nodes().lines());
    leftOutParts(lines);
    lines.add("");
    correlations(lines);
  }

  private TextTable indicators() {
    TextTable table = new TextTable(List.of(
        Column.words(words.say("column.code"), CODE_WIDTH),
        Column.stretching(words.say("column.name")),
        Column.number(words.say("audit.values")),
        Column.number(words.say("audit.missing")),
        Column.number(words.say("audit.skewness")),
        Column.number(words.say("audit.kurtosis")),
        Column.words(""),
        Column.number(words.say("audit.nominal")),
        Column.number(words.say("audit.importance"))));
    for (IndicatorShape each : structure.indicators()) {
      int missing = each.missing().values().stream().mapToInt(Integer::intValue).sum();
      table.add(
          each.node().reference(),
          words.say(each.node().name()),
          values(each),
          Integer.toString(missing),
          Figures.shown(each.skewness(), 2, words),
          Figures.shown(each.kurtosis(), 2, words),
          each.hasOutliers() ? "!" : "",
          Figures.percent(each.nominalWeight(), words),
          Figures.shown(each.importance(), 2, words));
    }
    return table;
  }

  private String values(IndicatorShape shape) {
    return shape.imputed() == 0
        ? Integer.toString(shape.values())
        : words.say("audit.values-imputed", shape.values() + "", shape.imputed() + "");
  }

  private TextTable nodes() {
    TextTable table = new TextTable(List.of(
        Column.words(words.say("column.code"), CODE_WIDTH),
        Column.stretching(words.say("column.name")),
        Column.number(words.say("audit.parts")),
        Column.number(words.say("audit.localities")),
        Column.number(words.say("audit.alpha")),
        Column.number(words.say("audit.first-component")),
        Column.number(words.say("audit.relevant"))));
    for (Consistency each : structure.consistencies()) {
      if (each.alpha() instanceof Statistic.None none) {
        table.add(
            each.node().reference(),
            words.say(each.node().name()),
            Integer.toString(each.parts().size()),
            "— " + words.say(none.lack().text()));
      } else {
        Components components = each.components().orElseThrow();
        table.add(
            each.node().reference(),
            words.say(each.node().name()),
            Integer.toString(each.parts().size()),
            Integer.toString(each.localities()),
            Figures.shown(each.alpha(), 2, words),
            Figures.percent(components.components().get(0).share(), words),
            Long.toString(components.relevant()));
      }
    }
    return table;
  }

  private void leftOutParts(List<String> lines) {
    for (Consistency each : structure.consistencies()) {
      for (Consistency.LeftOutPart part : each.leftOut()) {
        lines.addAll(Display.wrap(
            "",
            "  ",
            words.say(
                "audit.part",
                each.node().reference(),
                part.node().reference(),
                part.lack().text())));
      }
    }
  }

  private void correlations(List<String> lines) {
    List<Correlation> direct = structure.correlations().stream()
        .filter(each -> each.relation() == Correlation.Relation.SIBLINGS
            || each.relation() == Correlation.Relation.PARENT)
        .toList();
    lines.addAll(Display.wrap(
        "",
        "  ",
        words.say(
            "audit.correlations",
            Figures.shown(limits.negative(), 2, words),
            Figures.shown(limits.weak(), 2, words),
            Figures.shown(limits.collinear(), 2, words))));
    for (CorrelationLimits.Flag flag : CorrelationLimits.Flag.values()) {
      long count = direct.stream()
          .filter(each -> each.flag().filter(flag::equals).isPresent())
          .count();
      lines.add("  " + words.say("audit.flag." + flag.tag(), Long.toString(count)));
    }
    List<Correlation> doubted = direct.stream()
        .filter(each -> each.flag().filter(StructureTables::isDoubted).isPresent())
        .sorted(Comparator.comparingInt(StructureTables::order))
        .toList();
    if (!doubted.isEmpty()) {
      lines.addAll(pairs(doubted).lines());
    }
    int more = Math.max(0, doubted.size() - MOST);
    if (more > 0) {
      lines.addAll(
          Display.wrap("", "  ", words.say("audit.more", Integer.toString(more), "correlations")));
    }
    uncorrelated(lines, direct);
  }

  /** Opposite parts first, then those told twice, then weak ones, with their parents before. */
  private static int order(Correlation correlation) {
    boolean parent = correlation.relation() == Correlation.Relation.PARENT;
    return switch (correlation.flag().orElseThrow()) {
      case NEGATIVE -> 0;
      case COLLINEAR -> 1;
      case WEAK -> parent ? 2 : 3;
      case GOOD -> 4;
    };
  }

  private static boolean isDoubted(CorrelationLimits.Flag flag) {
    return flag != CorrelationLimits.Flag.GOOD;
  }

  private TextTable pairs(List<Correlation> doubted) {
    TextTable table = new TextTable(List.of(
        Column.words(words.say("audit.flag"), 12),
        Column.words(words.say("audit.relation"), 20),
        Column.stretching(words.say("audit.one")),
        Column.stretching(words.say("audit.other")),
        Column.number("r")));
    doubted.stream()
        .limit(MOST)
        .forEach(each -> table.add(
            words.say("audit.word." + each.flag().orElseThrow().tag()),
            words.say("audit.relation." + each.relation().tag()),
            named(each.one()),
            named(each.other()),
            Figures.shown(each.value(), 2, words)));
    return table;
  }

  private String named(Node node) {
    return node.reference() + " " + words.say(node.name());
  }

  private void uncorrelated(List<String> lines, List<Correlation> direct) {
    direct.stream()
        .filter(each -> each.value() instanceof Statistic.None)
        .collect(Collectors.groupingBy(
            each -> ((Statistic.None) each.value()).lack(), TreeMap::new, Collectors.counting()))
        .forEach((lack, count) -> lines.addAll(Display.wrap(
            "", "  ", words.say("audit.no-correlation", Long.toString(count), lack.text()))));
  }
}
