package vn.chiso.report;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.fact.Goalposts;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/**
 * The scores and values of all localities: a row each, a column a node, with weights, minimum and
 * maximum above; scores are formulas over values and over one another.
 */
final class XlsxMatrix {
  private static final int HEADS = 2;
  private static final int WEIGHTS = HEADS + 2;
  private static final int LEAST = HEADS + 3;
  private static final int MOST = HEADS + 4;
  private static final int FIRST = HEADS + 5;
  private static final int BEFORE = 2;
  private static final int ON_A_PAGE = 12;

  private final Phrases words;
  private final Evaluation evaluation;
  private final Framework framework;
  private final List<Node> nodes;
  private final List<ScoreCard> cards;
  private final SharedMarks marks;
  private final XlsxSheet scores;
  private final XlsxSheet values;

  XlsxMatrix(XlsxBook book, Phrases words, Evaluation evaluation, SharedMarks marks) {
    this.words = words;
    this.marks = marks;
    this.evaluation = evaluation;
    this.framework = evaluation.pack().framework();
    this.nodes = framework.nodes();
    this.cards = evaluation.scoreCards();
    int[] widths = new int[nodes.size() + BEFORE];
    Arrays.fill(widths, 14);
    widths[0] = 8;
    widths[1] = 24;
    this.scores = book.sheet(words.say("xlsx.scores"), widths);
    this.values = book.sheet(words.say("xlsx.values"), widths);
  }

  /** The cell of a locality's exact score, on any sheet. */
  String score(ScoreCard card, Node node) {
    return scores.address(FIRST + cards.indexOf(card), column(node));
  }

  /** The cells of all localities' exact scores in a node. */
  String scores(Node node) {
    int column = column(node);
    String first = scores.address(FIRST, column);
    return first + ":" + XlsxSheet.cell(FIRST + cards.size() - 1, column);
  }

  private int column(Node node) {
    return BEFORE + framework.position(node.id());
  }

  void write() {
    heads(values, words.say("xlsx.values-title"), words.say("xlsx.values-all"));
    above(values, "unit", node -> words.unit(framework, node.id()));
    above(values, "", node -> "");
    above(values, "", node -> "");
    values.freeze(BEFORE, HEADS);
    heads(scores, words.say("xlsx.scores-title"), words.say("xlsx.standing"));
    weights();
    goalposts(true);
    goalposts(false);
    scores.freeze(BEFORE, HEADS);
    int pages = (nodes.size() + ON_A_PAGE - 1) / ON_A_PAGE;
    scores.spread(pages, BEFORE);
    values.spread(pages, BEFORE);
    for (ScoreCard card : cards) {
      row(card);
    }
    marks.write(scores);
    marks.write(values);
  }

  private void heads(XlsxSheet sheet, String title, String remark) {
    sheet.title(title);
    sheet.remark(remark);
    XlsxSheet.Line codes = sheet.row();
    codes.text(words.say("column.code"), XlsxBook.Kind.HEAD, 0);
    codes.text(words.say("column.locality"), XlsxBook.Kind.HEAD, 0);
    nodes.forEach(node -> codes.text(node.reference(), XlsxBook.Kind.HEAD, 0));
    above(sheet, "name", node -> words.say(node.name()));
  }

  private void above(XlsxSheet sheet, String key, Function<Node, String> text) {
    XlsxSheet.Line line = sheet.row().blank();
    line.text(key.isEmpty() ? "" : words.say("column." + key), XlsxBook.Kind.STRONG, 0);
    nodes.forEach(node -> line.text(text.apply(node)));
  }

  private void weights() {
    XlsxSheet.Line line = scores.row().blank();
    line.text(words.say("column.weight"), XlsxBook.Kind.STRONG, 0);
    nodes.forEach(node -> line.number(node.weight()));
  }

  private void goalposts(boolean least) {
    XlsxSheet.Line line = scores.row().blank();
    line.text(words.say(least ? "column.least" : "column.most"), XlsxBook.Kind.STRONG, 0);
    for (Node node : nodes) {
      Goalposts posts = evaluation.goalposts().get(node.id());
      if (posts == null) {
        line.blank();
      } else {
        BigDecimal post = least ? posts.minimum() : posts.maximum();
        extreme(node, least, posts)
            .ifPresentOrElse(
                formula -> line.formula(formula, post, XlsxSheet.decimals(post)),
                () -> line.number(post));
      }
    }
  }

  /** The least or greatest value as a formula, where that is the goalpost. */
  private Optional<String> extreme(Node node, boolean least, Goalposts posts) {
    if (posts.basis() != Goalposts.Basis.SET) {
      return Optional.empty();
    }
    BigDecimal post = least ? posts.minimum() : posts.maximum();
    return cards.stream()
        .map(card -> card.result(node.id()).orElseThrow().value())
        .filter(Value.Known.class::isInstance)
        .map(value -> ((Value.Known) value).exact())
        .reduce((one, other) -> least ? one.min(other) : one.max(other))
        .filter(extreme -> extreme.compareTo(post) == 0)
        .map(extreme -> (least ? "MIN(" : "MAX(")
            + values.address(FIRST, column(node))
            + ":"
            + XlsxSheet.cell(FIRST + cards.size() - 1, column(node))
            + ")");
  }

  private void row(ScoreCard card) {
    int row = scores.next();
    XlsxFormulas.Cells cells = (figure, node) -> cell(row, figure, node);
    XlsxSheet.Line score = scores.row().text(card.locality().code());
    score.text(words.say(card.locality().name()));
    XlsxSheet.Line value = values.row().text(card.locality().code());
    value.text(words.say(card.locality().name()));
    int shown = evaluation.pack().settings().rounding().decimals();
    for (NodeResult result : card.results()) {
      if (result.value() instanceof Value.Known known) {
        value.marked(marks.letters(card, result)).number(known.exact());
      } else {
        value.blank();
      }
      if (result.score() instanceof Score.Scored scored) {
        score.marked(marks.letters(result));
        XlsxFormulas.score(evaluation, card, result, cells)
            .ifPresentOrElse(
                text -> score.formula(text, scored.exact(), shown),
                () -> score.standing(scored.exact(), shown));
      } else {
        score.blank();
      }
    }
  }

  /** A cell of the locality in a row. */
  private String cell(int row, XlsxFormulas.Figure figure, Node node) {
    int column = column(node);
    return switch (figure) {
      case VALUE -> values.address(row, column);
      case LEAST -> XlsxSheet.cell(LEAST, column);
      case MOST -> XlsxSheet.cell(MOST, column);
      case WEIGHT -> XlsxSheet.cell(WEIGHTS, column);
      case SCORE -> XlsxSheet.cell(row, column);
    };
  }
}
