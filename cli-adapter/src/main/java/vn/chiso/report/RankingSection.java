package vn.chiso.report;

import java.util.List;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/** All localities by rank, and the card of each to unfold. */
final class RankingSection {
  private final Phrases words;
  private final Ranking ranking;
  private final GroupPlaces groups;
  private final SharedMarks marks;

  RankingSection(Evaluation evaluation, Phrases words) {
    this.words = words;
    this.groups = new GroupPlaces(evaluation, words);
    this.ranking = Ranking.of(evaluation);
    this.marks = new SharedMarks(evaluation, words);
  }

  void write(Html html) {
    List<ScoreCard> cards = ranking.cards();
    List<Node> nodes = ranking.nodes();
    boolean grouped = groups.isInRanking();
    html.open("table", "class", "ranking").element("caption", words.say("ranking.caption"));
    html.open("thead").open("tr").element("th", words.say("column.rank"), "scope", "col");
    html.element("th", words.say("column.locality"), "scope", "col");
    if (grouped) {
      html.element("th", groups.heading(), "scope", "col");
    }
    nodes.forEach(node -> html.element(
        "th",
        node.reference(),
        "scope",
        "col",
        "class",
        "number",
        "title",
        words.say(node.name())));
    html.close("tr").close("thead").open("tbody");
    for (ScoreCard card : cards) {
      String name = words.say(card.locality().name());
      html.open("tr", "data-search", card.locality().code() + " " + name);
      html.element("td", words.place(Ranking.index(card)), "class", "number");
      html.open("th", "scope", "row")
          .element("a", name, "href", "#card-" + card.locality().code())
          .close("th");
      if (grouped) {
        html.element("td", groups.full(card));
      }
      for (Node node : nodes) {
        NodeResult result = Ranking.result(card, node);
        Footnotes.number(html, words.score(result), marks.letters(result));
      }
      html.close("tr");
    }
    html.close("tbody").close("table");
    marks.write(html);
    html.element("h2", words.say("section.cards"));
    cards.forEach(card -> card(html, card));
    marks.write(html);
  }

  private void card(Html html, ScoreCard card) {
    html.open("details", "class", "card", "id", "card-" + card.locality().code());
    html.element(
        "summary", words.say(card.locality().name()) + " (" + card.locality().code() + ")");
    groups.note(card).ifPresent(note -> html.element("p", note, "class", "note"));
    html.open("table").head(groups.columns(card, "code", "name", "#value", "#score", "#rank"));
    boolean grouped = groups.isOn(card);
    for (NodeResult result : card.results()) {
      html.open("tr").element("td", result.node().code());
      html.element("td", words.say(result.node().name()));
      boolean valued = result.value() instanceof Value.Known;
      Footnotes.number(html, words.value(result), valued ? marks.letters(card, result) : "");
      String unscored = words.unscored(result);
      if (unscored.isEmpty()) {
        Footnotes.number(html, words.score(result), marks.letters(result));
      } else {
        html.element("td", "— " + unscored, "class", "number");
      }
      html.element("td", words.rank(result), "class", "number");
      if (grouped) {
        html.element("td", groups.place(card, result.node()), "class", "number");
      }
      html.close("tr");
    }
    html.close("tbody").close("table").close("details");
  }
}
