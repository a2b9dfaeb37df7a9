package vn.chiso.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.chiso.cli.TextTable.Column;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Scenario;
import vn.chiso.fact.Goalposts;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Node;
import vn.chiso.json.WhatIfJson.Case;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Numbers;

/** What scenarios change, side by side. */
final class ScenarioReport {
  /** As many scenarios fit beside a name. */
  private static final int MOST_COLUMNS = 3;

  private static final int MOST_FINDINGS = 3;

  private final Evaluation before;
  private final Dataset dataset;
  private final List<Case> cases;
  private final Words words;

  ScenarioReport(Evaluation before, Dataset dataset, List<Case> cases, Words words) {
    this.before = before;
    this.dataset = dataset;
    this.cases = cases;
    this.words = words;
  }

  /** @param locality the locality to show; empty for the one that figures are about, or else all */
  List<String> lines(List<String> heading, String locality) {
    List<String> lines = new ArrayList<>(heading);
    lines.add("");
    for (int i = 0; i < cases.size(); i++) {
      lines.addAll(supposed(i));
    }
    List<ScoreCard> cards = cards(locality);
    for (int from = 0; from < cases.size(); from += MOST_COLUMNS) {
      int to = Math.min(cases.size(), from + MOST_COLUMNS);
      lines.add("");
      lines.addAll(cards.size() == 1 ? nodes(cards.get(0), from, to) : localities(cards, from, to));
    }
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      notes.addAll(lost(i, cards));
      notes.addAll(found(i));
    }
    if (!notes.isEmpty()) {
      lines.add("");
      lines.addAll(notes);
    }
    return lines;
  }

  /** The locality asked for; else the one all figures are about; else all. */
  private List<ScoreCard> cards(String locality) {
    if (!locality.isEmpty()) {
      return List.of(LocalityChoice.of(before, locality));
    }
    Set<String> about = new LinkedHashSet<>();
    cases.forEach(each -> each.scenario().figures().forEach(entry -> about.add(entry.locality())));
    return about.size() == 1
        ? before.scoreCard(about.iterator().next()).map(List::of).orElse(before.scoreCards())
        : before.scoreCards();
  }

  private String label(int number) {
    String name = cases.get(number).scenario().name();
    return name.isEmpty()
        ? words.say("what-if.supposed")
        : words.say("what-if.label", Integer.toString(number + 1));
  }

  private List<String> supposed(int number) {
    Scenario scenario = cases.get(number).scenario();
    List<String> parts = new ArrayList<>();
    scenario.figures().forEach(entry -> parts.add(figure(entry)));
    scenario.goalposts().forEach(posts -> parts.add(range(posts)));
    new TreeMap<>(scenario.weights()).forEach((node, weight) -> parts.add(weight(node, weight)));
    String title = Display.line(label(number) + " " + scenario.name());
    String text = title + ": " + String.join("; ", parts);
    return Display.wrap("", "  ", text);
  }

  private String figure(Entry entry) {
    String old = String.join(
        " / ",
        dataset.entries().stream()
            .filter(each ->
                each.locality().equals(entry.locality()) && each.item().equals(entry.item()))
            .map(each -> each.value() == null ? each.typed() : number(each.value()))
            .distinct()
            .toList());
    return words.say(
        "what-if.said-figure",
        entry.locality(),
        Display.line(name(entry.item())),
        old.isEmpty() ? words.say("what-if.nothing") : old,
        entry.value() == null ? words.say("what-if.nothing") : number(entry.value()));
  }

  private String name(String item) {
    return before.pack().items().containsKey(item)
        ? words.say(before.pack().items().get(item).name())
        : item;
  }

  private String range(Goalposts posts) {
    return words.say("what-if.said-range", posts.indicator(), posts.minimum(), posts.maximum());
  }

  private String weight(String node, BigDecimal weight) {
    return words.say(
        "what-if.said-weight",
        node,
        before.pack().framework().node(node).map(Node::weight).orElse(weight),
        weight);
  }

  private String number(BigDecimal number) {
    return Numbers.format(number, words.language());
  }

  /** The nodes of one locality that differ in some scenario. */
  private List<String> nodes(ScoreCard card, int from, int to) {
    List<Column> columns = new ArrayList<>(List.of(
        Column.words(words.say("column.code")), Column.stretching(words.say("column.name"))));
    columns.addAll(columns(from, to));
    TextTable table = new TextTable(columns);
    boolean none = true;
    for (NodeResult old : card.results()) {
      List<NodeResult> others = others(card, old.node(), from, to);
      if (others.stream().anyMatch(each -> ScenarioCells.differs(old, each))) {
        List<String> cells =
            new ArrayList<>(List.of(old.node().reference(), words.say(old.node().name())));
        cells.addAll(cells(old, others));
        table.add(cells.toArray(String[]::new));
        none = false;
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(words.say("what-if.of", card.locality().name(), card.locality().code()));
    lines.addAll(none ? List.of(words.say("what-if.same")) : table.lines());
    return lines;
  }

  /** The index in all localities where it differs in some scenario. */
  private List<String> localities(List<ScoreCard> cards, int from, int to) {
    Node root = before.pack().framework().root();
    List<Column> columns = new ArrayList<>(List.of(
        Column.words(words.say("column.code")), Column.stretching(words.say("column.locality"))));
    columns.addAll(columns(from, to));
    TextTable table = new TextTable(columns);
    int same = 0;
    for (ScoreCard card : cards) {
      NodeResult old = card.result(root.id()).orElseThrow();
      List<NodeResult> others = others(card, root, from, to);
      if (others.stream().anyMatch(each -> ScenarioCells.differs(old, each))) {
        List<String> cells = new ArrayList<>(
            List.of(card.locality().code(), words.say(card.locality().name())));
        cells.addAll(cells(old, others));
        table.add(cells.toArray(String[]::new));
      } else {
        same++;
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(words.say("what-if.of-node", root.reference(), root.name()));
    if (same < cards.size()) {
      lines.addAll(table.lines());
    }
    if (same > 0) {
      lines.add(words.say("what-if.same-localities", Integer.toString(same)));
    }
    return lines;
  }

  private List<Column> columns(int from, int to) {
    List<Column> columns = new ArrayList<>(List.of(Column.number(words.say("what-if.now"))));
    for (int i = from; i < to; i++) {
      columns.add(Column.number(label(i)));
    }
    return columns;
  }

  private List<NodeResult> others(ScoreCard card, Node node, int from, int to) {
    return cases.subList(from, to).stream()
        .map(each -> each.evaluation().scoreCard(card.locality().code()).orElseThrow())
        .map(each -> each.result(node.id()).orElseThrow())
        .toList();
  }

  private List<String> cells(NodeResult old, List<NodeResult> others) {
    ScenarioCells cells = new ScenarioCells(words);
    List<String> all = new ArrayList<>(List.of(cells.now(old)));
    others.forEach(each -> all.add(cells.then(old, each)));
    return all;
  }

  /** Why indicators of the localities shown have no score any more. */
  private List<String> lost(int number, List<ScoreCard> cards) {
    Set<String> lost = new LinkedHashSet<>();
    for (ScoreCard card : cards) {
      for (NodeResult old : card.results()) {
        NodeResult now = others(card, old.node(), number, number + 1).get(0);
        if (old.node().isIndicator()
            && old.score() instanceof Score.Scored
            && now.score() instanceof Score.Unscored unscored) {
          String reason = words.say(unscored.reason().text());
          lost.add(words.say("what-if.lost-one", old.node().reference(), reason));
        }
      }
    }
    return lost.isEmpty()
        ? List.of()
        : Display.wrap("", "  ", words.say("what-if.lost", label(number), String.join("; ", lost)));
  }

  /** What is found in a scenario that wasn't before. */
  private List<String> found(int number) {
    List<Finding> found = new ArrayList<>(cases.get(number).evaluation().findings());
    found.removeAll(before.findings());
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(
        List.of("", words.say("what-if.found", label(number), Integer.toString(found.size()))));
    FindingLines each = new FindingLines(words, true);
    found.stream().limit(MOST_FINDINGS).forEach(finding -> lines.addAll(each.of(finding, "  ")));
    return lines;
  }
}
