package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;

/**
 * A node whose result in a locality differs between two evaluations (thay đổi kết quả): in its
 * value, its score, why it has none, its rank, or what is to be known of it.
 *
 * @param locality the locality
 * @param before the result in the first evaluation
 * @param after the result in the second
 */
public record ResultChange(Locality locality, NodeResult before, NodeResult after) {

  /**
   * What differs between two evaluations by the same tree, locality by locality, parents before
   * children. Localities that only one of them has aren't compared; a node's weight isn't a result.
   *
   * @throws IllegalArgumentException if the trees have different nodes
   */
  public static List<ResultChange> between(Evaluation before, Evaluation after) {
    if (!ids(before).equals(ids(after))) {
      throw new IllegalArgumentException("Different trees can't be compared node by node");
    }
    List<ResultChange> changes = new ArrayList<>();
    for (ScoreCard old : before.scoreCards()) {
      after.scoreCard(old.locality().code()).ifPresent(card -> {
        for (int node = 0; node < old.results().size(); node++) {
          ResultChange change = new ResultChange(
              old.locality(), old.results().get(node), card.results().get(node));
          if (!change.isNone()) {
            changes.add(change);
          }
        }
      });
    }
    return changes;
  }

  private static List<String> ids(Evaluation evaluation) {
    return evaluation.pack().framework().nodes().stream().map(Node::id).toList();
  }

  private boolean isNone() {
    return before.equals(new NodeResult(
        before.node(),
        after.value(),
        after.score(),
        after.published(),
        after.exactRank(),
        after.ranked(),
        after.provenance(),
        after.marks()));
  }

  /** By how many points the exact score grew; empty unless there is one in both. */
  public Optional<BigDecimal> scoreChange() {
    return before.score() instanceof Score.Scored old && after.score() instanceof Score.Scored now
        ? Optional.of(now.exact().subtract(old.exact()))
        : Optional.empty();
  }

  /**
   * How many places the locality went up, negative if down, by halves where ranks are fractional;
   * empty unless ranked in both.
   */
  public Optional<BigDecimal> placesGained() {
    return Optional.ofNullable(before.exactRank())
        .flatMap(old -> Optional.ofNullable(after.exactRank()).map(old::subtract));
  }
}
