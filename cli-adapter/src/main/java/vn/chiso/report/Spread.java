package vn.chiso.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.formula.Distribution;
import vn.chiso.score.Score;

/**
 * The exact scores of all localities in a node.
 *
 * @param minimum the least
 * @param median the one in the middle
 * @param maximum the greatest
 */
record Spread(BigDecimal minimum, BigDecimal median, BigDecimal maximum) {

  /** The spread in a node by its position; empty where fewer than two localities have a score. */
  static Optional<Spread> of(Evaluation evaluation, int node) {
    List<BigDecimal> scores = evaluation.scoreCards().stream()
        .map(card -> card.results().get(node).score())
        .filter(Score.Scored.class::isInstance)
        .map(score -> ((Score.Scored) score).exact())
        .sorted()
        .toList();
    return scores.size() < 2
        ? Optional.empty()
        : Optional.of(new Spread(
            scores.get(0), Distribution.of(scores).median(), scores.get(scores.size() - 1)));
  }
}
