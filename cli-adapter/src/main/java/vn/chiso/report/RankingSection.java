package vn.chiso.report;

import java.util.List;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;

/** All localities by rank, and the card of each to unfold. */
final class RankingSection {
  private final Phrases words;
  private final Ranking ranking;
  private final GroupPlaces groups;

  RankingSection(Evaluation evaluation, Phrases words) {
    this.words = words;
    this.groups = new GroupPlaces(evaluation, words);
    this.ranking = Ranking.of(evaluation);
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
      nodes.forEach(
          node -> html.element("td", words.score(Ranking.result(card, node)), "class", "number"));
      html.close("tr");
    }
    html.close("tbody").close("table");
    html.element("h2", words.say("section.cards"));
    cards.forEach(card -> card(html, card));
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
      html.element("td", words.value(result), "class", "number");
      String score = words.unscored(result);
      html.element("td", score.isEmpty() ? words.score(result) : "— " + score, "class", "number");
      html.element("td", words.rank(result), "class", "number");
      if (grouped) {
        html.element("td", groups.place(card, result.node()), "class", "number");
      }
      html.close("tr");
    }
    html.close("tbody").close("table").close("details");
  }
}
