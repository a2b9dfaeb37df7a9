package vn.chiso.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.framework.Level;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;

/**
 * All localities by their rank in the index, those without one last.
 *
 * @param nodes what their scores are shown of: index, sub-indices and pillars
 * @param cards the localities
 */
record Ranking(List<Node> nodes, List<ScoreCard> cards) {
  static Ranking of(Evaluation evaluation) {
    List<Node> nodes = evaluation.pack().framework().nodes().stream()
        .filter(node -> node.level().compareTo(Level.PILLAR) <= 0)
        .toList();
    List<ScoreCard> cards = evaluation.scoreCards().stream()
        .sorted(Comparator.comparing(
            card -> Objects.requireNonNullElse(index(card).rank(), Integer.MAX_VALUE)))
        .toList();
    return new Ranking(nodes, cards);
  }

  /** The result of the index itself. */
  static NodeResult index(ScoreCard card) {
    return card.results().get(0);
  }

  static NodeResult result(ScoreCard card, Node node) {
    return card.result(node.id()).orElseThrow();
  }
}
