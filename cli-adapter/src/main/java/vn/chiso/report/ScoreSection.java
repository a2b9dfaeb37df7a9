package vn.chiso.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.formula.MinMax;
import vn.chiso.framework.Framework;
import vn.chiso.framework.Level;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/** A locality's score card: a radar of its pillars and the tree with a bar a node. */
final class ScoreSection {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int LEAST_AXES = 3;

  private final Evaluation evaluation;
  private final ScoreCard card;
  private final Phrases words;
  private final Framework framework;
  private final GroupPlaces groups;
  private final boolean grouped;
  private final List<Optional<Spread>> spreads = new ArrayList<>();
  private final Footnotes notes = new Footnotes();

  ScoreSection(Evaluation evaluation, ScoreCard card, Phrases words) {
    this.evaluation = evaluation;
    this.card = card;
    this.words = words;
    this.framework = evaluation.pack().framework();
    this.groups = new GroupPlaces(evaluation, words);
    this.grouped = groups.isOn(card);
    for (int node = 0; node < card.results().size(); node++) {
      spreads.add(Spread.of(evaluation, node));
    }
  }

  void write(Html html) {
    radar(html);
    groups.note(card).ifPresent(note -> html.element("p", note, "class", "note"));
    html.open("table", "class", "scores");
    html.element("caption", words.say("scores.caption"));
    html.head(groups.columns(
        card, "code", "name", "#value", "unit", "#score", "bar", "#rank", "agency", "marks"));
    row(html, framework.root(), 0);
    html.close("tbody").close("table");
    notes.write(html, words);
  }

  private void radar(Html html) {
    List<NodeResult> pillars = card.results().stream()
        .filter(result -> result.node().level() == Level.PILLAR)
        .filter(result -> result.score() instanceof Score.Scored)
        .toList();
    if (pillars.size() < LEAST_AXES) {
      html.element("p", words.say("radar.too-few"), "class", "note");
      return;
    }
    List<Charts.Axis> axes = pillars.stream()
        .map(result -> new Charts.Axis(
            result.node().reference(),
            onHundred(((Score.Scored) result.score()).exact()),
            spread(result.node()).map(each -> onHundred(each.median())).orElse(-1.0)))
        .toList();
    html.open("figure");
    Charts.radar(html, words.say("radar.title", card.locality().name()), axes);
    html.element("figcaption", words.say("radar.caption"));
    html.open("details").element("summary", words.say("chart.table"));
    html.open("table").head(words.columns("code", "name", "#score", "#median"));
    for (NodeResult result : pillars) {
      html.open("tr").element("td", result.node().reference());
      html.element("td", words.say(result.node().name()));
      Footnotes.number(html, words.score(result), notes.letters(result.marks()));
      String median = spread(result.node())
          .map(each -> words.published(published(each.median())))
          .orElse("—");
      html.element("td", median, "class", "number").close("tr");
    }
    html.close("tbody").close("table").close("details").close("figure");
  }

  private void row(Html html, Node node, int depth) {
    NodeResult result = card.result(node.id()).orElseThrow();
    html.open("tr", "class", "level-" + node.level().tag(), "data-search", search(node));
    html.element("td", node.code());
    html.open("th", "scope", "row", "style", "--depth:" + depth)
        .element("a", words.say(node.name()), "href", "#why-" + node.id())
        .close("th");
    html.element("td", words.value(result), "class", "number");
    html.element("td", words.unit(framework, node.id()));
    html.element("td", words.score(result), "class", "number");
    html.open("td");
    bar(html, node, result);
    html.close("td");
    html.element("td", words.rank(result), "class", "number");
    if (grouped) {
      html.element("td", groups.place(card, node), "class", "number");
    }
    html.element(
        "td",
        node.isIndicator()
            ? words.leads(evaluation.pack(), node, card.locality().code())
            : "");
    String unscored = words.unscored(result);
    String marks = notes.letters(result.marks());
    html.open("td", "class", "marks").text(unscored).element("sup", marks).close("td");
    html.close("tr");
    framework.children(node).forEach(child -> row(html, child, depth + 1));
  }

  private String search(Node node) {
    return (node.code() + " " + node.name().vi() + " " + node.name().en());
  }

  private void bar(Html html, Node node, NodeResult result) {
    if (!(result.score() instanceof Score.Scored scored)) {
      return;
    }
    Spread spread = spread(node).orElse(null);
    Charts.bar(
        html,
        title(result, spread),
        onHundred(scored.exact()),
        spread == null
            ? List.of()
            : List.of(
                onHundred(spread.minimum()),
                onHundred(spread.median()),
                onHundred(spread.maximum())));
  }

  private String title(NodeResult result, @Nullable Spread spread) {
    return spread == null
        ? words.score(result)
        : words.say(
            "bar.title",
            words.score(result),
            words.published(published(spread.minimum())),
            words.published(published(spread.median())),
            words.published(published(spread.maximum())));
  }

  private BigDecimal published(BigDecimal exact) {
    return evaluation.pack().settings().rounding().publish(exact);
  }

  private Optional<Spread> spread(Node node) {
    return spreads.get(framework.position(node.id()));
  }

  private double onHundred(BigDecimal score) {
    MinMax.Scale scale = evaluation.pack().settings().scale();
    BigDecimal width = scale.high().subtract(scale.low());
    return score.subtract(scale.low()).multiply(HUNDRED).doubleValue() / width.doubleValue();
  }
}
