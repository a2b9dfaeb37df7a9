package vn.chiso.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chiso.cli.TextTable.Column;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Level;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/** All localities by rank, with the scores of the index, its sub-indices and its pillars. */
final class RankingTable {
  /** As many columns of scores fit beside a name. */
  private static final int MOST_NODES = 10;

  private final Evaluation evaluation;
  private final Words words;
  private final Legend legend;
  private final Node root;
  private final List<Node> nodes;
  private final boolean grouped;

  RankingTable(Evaluation evaluation, Words words, Legend legend) {
    this.evaluation = evaluation;
    this.words = words;
    this.legend = legend;
    this.root = evaluation.pack().framework().root();
    this.nodes = evaluation.pack().framework().nodes().stream()
        .filter(node -> node.level().compareTo(Level.PILLAR) <= 0)
        .sorted(Comparator.comparing(Node::level))
        .limit(MOST_NODES)
        .toList();
    this.grouped = evaluation.scoreCards().stream()
        .anyMatch(
            card -> evaluation.groupRank(card.locality().code(), root.id()).isPresent());
  }

  List<String> lines() {
    List<ScoreCard> cards = evaluation.scoreCards().stream()
        .sorted(Comparator.comparing(this::rank)
            .thenComparing(card -> card.locality().code()))
        .toList();
    TextTable table = new TextTable(1, columns());
    cards.forEach(card -> table.add(cells(card)));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    String names = String.join(
        " · ",
        nodes.stream()
            .map(node -> node.reference() + " " + words.say(node.name()))
            .toList());
    lines.addAll(Display.wrap(names, Display.WIDTH));
    unscored(cards)
        .forEach((reason, codes) -> lines.addAll(Display.wrap(
            "", "  ", words.say("ranking.unscored", reason, String.join(", ", codes)))));
    lines.addAll(new GroupRankLines(evaluation, words).lines());
    return lines;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>(List.of(
        Column.number(words.say("column.rank")),
        Column.words(words.say("column.code")),
        Column.stretching(words.say("column.locality"))));
    if (grouped) {
      columns.add(1, Column.number(words.say("column.group")));
    }
    nodes.forEach(node -> columns.add(Column.number(node.reference())));
    columns.add(Column.words(words.say("column.marks")));
    return columns;
  }

  private String[] cells(ScoreCard card) {
    String rank = words.rank(result(card, root));
    List<String> cells = new ArrayList<>(List.of(
        rank.isEmpty() ? "—" : rank,
        card.locality().code(),
        words.say(card.locality().name())));
    if (grouped) {
      cells.add(
          1,
          evaluation
              .groupRank(card.locality().code(), root.id())
              .map(found -> words.say(found.place()))
              .orElse("—"));
    }
    nodes.forEach(node -> cells.add(score(result(card, node))));
    NodeResult whole = result(card, root);
    cells.add(whole.score() instanceof Score.Scored ? legend.signs(whole.marks()) : "");
    return cells.toArray(String[]::new);
  }

  private String score(NodeResult result) {
    return result.score() instanceof Score.Scored
        ? words.score(Objects.requireNonNull(result.published())) + legend.estimate(result.marks())
        : "—";
  }

  /** The localities without a score of the index, by the reason in words. */
  private Map<String, List<String>> unscored(List<ScoreCard> cards) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (ScoreCard card : cards) {
      if (result(card, root).score() instanceof Score.Unscored unscored) {
        byReason
            .computeIfAbsent(words.say(unscored.reason().text()), reason -> new ArrayList<>())
            .add(card.locality().code() + " " + words.say(card.locality().name()));
      }
    }
    return byReason;
  }

  private int rank(ScoreCard card) {
    return Objects.requireNonNullElse(result(card, root).rank(), Integer.MAX_VALUE);
  }

  private static NodeResult result(ScoreCard card, Node node) {
    return card.result(node.id()).orElseThrow();
  }
}
