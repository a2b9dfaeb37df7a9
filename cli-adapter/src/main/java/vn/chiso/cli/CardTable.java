package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chiso.cli.TextTable.Column;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;
import vn.chiso.text.Text;

/** The results of one locality as an indented tree. */
final class CardTable {
  private static final int UNIT_WIDTH = 18;

  private final Evaluation evaluation;
  private final Framework framework;
  private final ScoreCard card;
  private final Words words;
  private final Legend legend;
  private final boolean all;
  private final boolean ranked;
  private final Optional<Text> group;
  private final TextTable table;

  CardTable(Evaluation evaluation, ScoreCard card, Words words, Legend legend, boolean all) {
    this.evaluation = evaluation;
    this.framework = evaluation.pack().framework();
    this.card = card;
    this.words = words;
    this.legend = legend;
    this.all = all;
    this.ranked = card.results().stream().anyMatch(result -> result.rank() != null);
    this.group = evaluation.rankedWithin(card.locality().code()).filter(each -> ranked);
    this.table = new TextTable(columns());
  }

  List<String> lines() {
    add(framework.root(), 0);
    List<String> lines = new ArrayList<>(table.lines());
    group.ifPresent(each -> {
      lines.add("");
      lines.addAll(Display.wrap("", "  ", words.say("card.group", each)));
    });
    return lines;
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>(List.of(
        Column.words(words.say("column.code")),
        Column.stretching(words.say("column.name")),
        Column.number(words.say("column.value")),
        Column.words(words.say("column.unit"), UNIT_WIDTH),
        Column.number(words.say("column.score"))));
    if (ranked) {
      columns.add(Column.number(words.say("column.rank")));
    }
    if (group.isPresent()) {
      columns.add(Column.number(words.say("column.group-rank")));
    }
    columns.add(Column.words(words.say("column.marks")));
    return columns;
  }

  private void add(Node node, int depth) {
    boolean unscored = result(node).score() instanceof Score.Unscored;
    boolean bare = !all && unscored && !node.isIndicator() && isBare(node);
    row(node, depth, bare);
    if (!bare) {
      framework.children(node).forEach(child -> add(child, depth + 1));
    }
  }

  /** Whether nothing was submitted below a node and nothing else is to be said of it. */
  private boolean isBare(Node node) {
    return framework.children(node).stream().allMatch(child -> {
      NodeResult result = result(child);
      return result.score() instanceof Score.Unscored
          && (child.isIndicator() ? isMissing(result) : isBare(child));
    });
  }

  private static boolean isMissing(NodeResult result) {
    return result.value() instanceof Value.Unknown unknown
        && unknown.reason() == Reason.MISSING_DATA;
  }

  private void row(Node node, int depth, boolean bare) {
    NodeResult result = result(node);
    List<String> cells = new ArrayList<>();
    cells.add(node.code());
    cells.add("  ".repeat(depth) + words.say(node.name()));
    if (result.score() instanceof Score.Unscored unscored) {
      addUnscored(cells, node, result, unscored.reason(), bare);
    } else {
      addScored(cells, node, result);
    }
    table.add(cells.toArray(String[]::new));
  }

  private void addScored(List<String> cells, Node node, NodeResult result) {
    addValue(cells, node, result);
    cells.add(words.score(Objects.requireNonNull(result.published())));
    if (ranked) {
      cells.add(rank(result));
    }
    if (group.isPresent()) {
      cells.add(groupRank(node));
    }
    cells.add(legend.signs(result.marks()));
  }

  private void addUnscored(
      List<String> cells, Node node, NodeResult result, Reason reason, boolean bare) {
    if (result.value() instanceof Value.Known) {
      addValue(cells, node, result);
      cells.add((legend.brief(reason) + " " + legend.signs(result.marks())).strip());
    } else {
      cells.add("");
      cells.add(bare ? words.say("card.bare", indicators(node)) : legend.brief(reason));
    }
  }

  private void addValue(List<String> cells, Node node, NodeResult result) {
    if (result.value() instanceof Value.Known known) {
      cells.add(words.value(known.exact()));
      cells.add(framework
          .indicator(node.id())
          .map(Indicator::unitOfMeasure)
          .map(words::say)
          .orElse(""));
    } else {
      cells.add("");
      cells.add("");
    }
  }

  private String rank(NodeResult result) {
    return result.rank() == null ? "" : words.rank(result) + "/" + result.ranked();
  }

  private String groupRank(Node node) {
    return evaluation
        .groupRank(card.locality().code(), node.id())
        .map(found -> words.say(found.place()))
        .orElse("");
  }

  private long indicators(Node node) {
    return node.isIndicator()
        ? 1
        : framework.children(node).stream().mapToLong(this::indicators).sum();
  }

  private NodeResult result(Node node) {
    return card.result(node.id()).orElseThrow();
  }
}
