package vn.chiso.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.fact.Goalposts;
import vn.chiso.formula.Rounding;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/** The scores of a locality, each as a formula over those below it. */
final class XlsxScores {
  private static final int FIRST = 3;
  private static final int SHOWN = 6;

  private final XlsxSheet sheet;
  private final Phrases words;
  private final Evaluation evaluation;
  private final Framework framework;
  private final ScoreCard card;
  private final GroupPlaces groups;
  private final boolean grouped;

  XlsxScores(XlsxBook book, Phrases words, Evaluation evaluation, ScoreCard card) {
    this.groups = new GroupPlaces(evaluation, words);
    this.grouped = groups.isOn(card);
    String name = words.say("xlsx.scores");
    this.sheet = grouped
        ? book.sheet(name, 9, 44, 10, 12, 18, 11, 11, 13, 9, 9, 13, 30, 26, 34)
        : book.sheet(name, 9, 44, 10, 12, 18, 11, 11, 13, 9, 9, 30, 26, 34);
    this.words = words;
    this.evaluation = evaluation;
    this.framework = evaluation.pack().framework();
    this.card = card;
  }

  void write(String title, XlsxValues values) {
    sheet.title(title);
    String standing = words.say("xlsx.standing");
    sheet.remark(groups.note(card).map(note -> standing + " " + note).orElse(standing));
    sheet.head(groups.columns(
        card,
        "code",
        "name",
        "weight",
        "value",
        "unit",
        "least",
        "most",
        "exact",
        "score",
        "rank",
        "how",
        "lead-agency",
        "marks"));
    sheet.freeze(2, FIRST - 1);
    for (NodeResult result : card.results()) {
      row(result, values);
    }
  }

  private void row(NodeResult result, XlsxValues values) {
    Node node = result.node();
    XlsxSheet.Line line = sheet.row();
    XlsxBook.Kind kind = node.isIndicator() ? XlsxBook.Kind.TEXT : XlsxBook.Kind.STRONG;
    line.text(node.code(), kind, 0);
    line.text(words.say(node.name()), kind, depth(node));
    line.number(node.weight());
    value(line, result, values);
    line.text(words.unit(framework, node.id()));
    Goalposts posts = evaluation.goalposts().get(node.id());
    if (posts == null) {
      line.blank().blank();
    } else {
      line.number(posts.minimum()).number(posts.maximum());
    }
    score(line, result);
    line.text(words.rank(result));
    if (grouped) {
      line.text(groups.place(card, node));
    }
    line.text(how(result));
    line.text(
        node.isIndicator()
            ? words.leads(evaluation.pack(), node, card.locality().code())
            : "");
    List<String> marks =
        result.marks().stream().map(mark -> words.say(mark.text())).toList();
    line.text(String.join("; ", marks));
  }

  private int depth(Node node) {
    String parent = node.parent();
    return parent == null ? 0 : 1 + depth(framework.node(parent).orElseThrow());
  }

  private static void value(XlsxSheet.Line line, NodeResult result, XlsxValues values) {
    Optional<String> cell = values.address(result.node());
    if (result.value() instanceof Value.Known known && cell.isPresent()) {
      line.formula(cell.get(), known.exact(), XlsxSheet.decimals(known.exact()));
    } else {
      line.blank();
    }
  }

  private void score(XlsxSheet.Line line, NodeResult result) {
    if (!(result.score() instanceof Score.Scored scored)) {
      line.blank().blank();
      return;
    }
    formula(result)
        .ifPresentOrElse(
            text -> line.formula(text, scored.exact(), SHOWN),
            () -> line.standing(scored.exact(), SHOWN));
    Rounding rounding = evaluation.pack().settings().rounding();
    BigDecimal published = Objects.requireNonNull(result.published());
    XlsxFormulas.rounded(cell(XlsxFormulas.Figure.SCORE, result.node()), rounding)
        .ifPresentOrElse(
            text -> line.formula(text, published, rounding.decimals()),
            () -> line.standing(published, rounding.decimals()));
  }

  private Optional<String> formula(NodeResult result) {
    return XlsxFormulas.score(evaluation, card, result, this::cell);
  }

  private String cell(XlsxFormulas.Figure figure, Node node) {
    int column = switch (figure) {
      case WEIGHT -> 2;
      case VALUE -> 3;
      case LEAST -> 5;
      case MOST -> 6;
      case SCORE -> 7;
    };
    return XlsxSheet.cell(FIRST + framework.position(node.id()), column);
  }

  /** In words: why there is no score, or how it was come by. */
  private String how(NodeResult result) {
    if (!(result.score() instanceof Score.Scored scored)) {
      return "— " + words.unscored(result);
    }
    String basis = words.say("how." + scored.basis().tag());
    boolean computed =
        scored.basis() == Score.Basis.NORMALISED || scored.basis() == Score.Basis.AGGREGATED;
    boolean stands = computed && formula(result).isEmpty();
    return stands ? basis + "; " + words.say("how.no-formula") : basis;
  }
}
