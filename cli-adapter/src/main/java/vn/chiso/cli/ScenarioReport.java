package vn.chiso.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Node;
import vn.chiso.json.WhatIfJson.Case;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/** What scenarios change, side by side. */
final class ScenarioReport {
  /** As many scenarios fit beside a name. */
  private static final int MOST_COLUMNS = 3;

  private static final int MOST_FINDINGS = 3;

  private final Evaluation before;
  private final Dataset dataset;
  private final List<Case> cases;
  private final Words words;
  private final Legend legend;

  ScenarioReport(Evaluation before, Dataset dataset, List<Case> cases, Words words) {
    this.before = before;
    this.dataset = dataset;
    this.cases = cases;
    this.words = words;
    this.legend = new Legend(words);
  }

  /** @param locality the locality to show; empty for the one that figures are about, or else all */
  List<String> lines(List<String> heading, String locality) {
    List<String> lines = new ArrayList<>(heading);
    lines.add("");
    SupposedLines supposed = new SupposedLines(before.pack(), dataset, words);
    for (int i = 0; i < cases.size(); i++) {
      lines.addAll(supposed.of(label(i), cases.get(i).scenario()));
    }
    List<ScoreCard> cards = cards(locality);
    for (int from = 0; from < cases.size(); from += MOST_COLUMNS) {
      int to = Math.min(cases.size(), from + MOST_COLUMNS);
      lines.add("");
      lines.addAll(cards.size() == 1 ? nodes(cards.get(0), from, to) : localities(cards, from, to));
    }
    lines.addAll(legend.section());
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

  /** The nodes of one locality that differ in some scenario. */
  private List<String> nodes(ScoreCard card, int from, int to) {
    ScenarioTable table = table("column.name", from, to);
    for (NodeResult old : card.results()) {
      String name = words.say(old.node().name());
      table.add(old.node().reference(), name, old, others(card, old.node(), from, to));
    }
    List<String> lines = new ArrayList<>();
    lines.add(words.say("what-if.of", card.locality().name(), card.locality().code()));
    lines.addAll(table.isEmpty() ? List.of(words.say("what-if.same")) : table.lines());
    return lines;
  }

  /** The index in all localities where it differs in some scenario. */
  private List<String> localities(List<ScoreCard> cards, int from, int to) {
    Node root = before.pack().framework().root();
    ScenarioTable table = table("column.locality", from, to);
    for (ScoreCard card : cards) {
      NodeResult old = card.result(root.id()).orElseThrow();
      String name = words.say(card.locality().name());
      table.add(card.locality().code(), name, old, others(card, root, from, to));
    }
    List<String> lines = new ArrayList<>();
    lines.add(words.say("what-if.of-node", root.reference(), root.name()));
    if (!table.isEmpty()) {
      lines.addAll(table.lines());
    }
    if (table.same() > 0) {
      lines.add(words.say("what-if.same-localities", Integer.toString(table.same())));
    }
    return lines;
  }

  private ScenarioTable table(String named, int from, int to) {
    List<String> labels = IntStream.range(from, to).mapToObj(this::label).toList();
    return new ScenarioTable(words.say(named), labels, words, legend);
  }

  private List<NodeResult> others(ScoreCard card, Node node, int from, int to) {
    return cases.subList(from, to).stream()
        .map(each -> each.evaluation().scoreCard(card.locality().code()).orElseThrow())
        .map(each -> each.result(node.id()).orElseThrow())
        .toList();
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
