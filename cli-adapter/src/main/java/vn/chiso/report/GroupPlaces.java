package vn.chiso.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.GroupRank;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;

/**
 * Ranks within groups in words (hạng trong nhóm), where the pack asks for them and there are any.
 */
final class GroupPlaces {
  private static final String COLUMN = "group-rank";
  private static final String RANK = "rank";

  private final Evaluation evaluation;
  private final Phrases words;

  GroupPlaces(Evaluation evaluation, Phrases words) {
    this.evaluation = evaluation;
    this.words = words;
  }

  /** Whether any locality has one in the index. */
  boolean isInRanking() {
    return evaluation.scoreCards().stream()
        .anyMatch(card -> of(card, Ranking.index(card).node()).isPresent());
  }

  /** Whether a locality has one in any node. */
  boolean isOn(ScoreCard card) {
    return card.results().stream()
        .map(NodeResult::node)
        .anyMatch(node -> of(card, node).isPresent());
  }

  /** Headings of a card, with one more behind that of ranks if there are ranks within a group. */
  List<String> columns(ScoreCard card, String... keys) {
    boolean grouped = isOn(card);
    List<String> all = new ArrayList<>();
    for (String key : keys) {
      all.add(key);
      if (grouped && key.endsWith(RANK)) {
        all.add((key.startsWith("#") ? "#" : "") + COLUMN);
      }
    }
    return words.columns(all.toArray(String[]::new));
  }

  /** The rank of a locality in a node. */
  Optional<GroupRank> of(ScoreCard card, Node node) {
    return evaluation.groupRank(card.locality().code(), node.id());
  }

  /** The rank and of how many, {@code 3/11}; empty where there is none. */
  String place(ScoreCard card, Node node) {
    return of(card, node).map(found -> words.say(found.place())).orElse("");
  }

  /** The same with the group, {@code 3/11 Đồng bằng sông Hồng}; a dash where there is none. */
  String full(ScoreCard card) {
    return of(card, Ranking.index(card).node())
        .map(found -> words.say(found.text()))
        .orElse("—");
  }

  /** The heading of ranks within groups. */
  String heading() {
    return words.say("column." + COLUMN);
  }

  /** Which group a card's ranks are within; empty where it has none. */
  Optional<String> note(ScoreCard card) {
    return evaluation
        .rankedWithin(card.locality().code())
        .filter(group -> isOn(card))
        .map(group -> words.say("group-rank.note", words.say(group)));
  }
}
