package vn.chiso.audit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;

/**
 * Whether the doubles that an audit works with give what the exact evaluation gives (đối chiếu).
 * Unless they do, no score or rank is computed by them.
 *
 * @param compared how many scores were compared: of all nodes in all localities
 * @param largestDifference the largest difference of two scores
 * @param sameScored whether the same nodes have scores
 * @param sameRanks whether the localities have the same ranks in the index
 */
public record Baseline(
    int compared, double largestDifference, boolean sameScored, boolean sameRanks) {
  /** How far two scores may differ, in points. */
  public static final double TOLERANCE = 1e-9;

  /** Whether doubles give what the evaluation gives, within {@link #TOLERANCE}. */
  public boolean reproduced() {
    return sameScored && sameRanks && largestDifference <= TOLERANCE;
  }

  static Baseline of(Model model, Kernel kernel) {
    double[][] scores = kernel.scores(Request.asPack(model));
    int compared = 0;
    double largest = 0;
    boolean same = true;
    for (int node = 0; node < scores.length; node++) {
      double[] exact = model.exact(node);
      for (int i = 0; i < exact.length; i++) {
        if (Double.isNaN(exact[i]) || Double.isNaN(scores[node][i])) {
          same &= Double.isNaN(exact[i]) && Double.isNaN(scores[node][i]);
        } else {
          compared++;
          largest = Math.max(largest, Math.abs(exact[i] - scores[node][i]));
        }
      }
    }
    return new Baseline(compared, largest, same, sameRanks(model, scores[0]));
  }

  private static boolean sameRanks(Model model, double[] index) {
    double[] ranks = new Ranker(model.settings()).ranks(index);
    List<ScoreCard> cards = model.evaluation().scoreCards();
    for (int i = 0; i < ranks.length; i++) {
      NodeResult root = cards.get(i).results().get(0);
      @Nullable BigDecimal exact = root.exactRank();
      // A locality that is alone has no rank in an evaluation.
      if (exact != null && exact.compareTo(BigDecimal.valueOf(ranks[i])) != 0) {
        return false;
      }
    }
    return true;
  }
}
