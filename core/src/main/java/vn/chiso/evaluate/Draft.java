package vn.chiso.evaluate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Ranks;
import vn.chiso.framework.Provenance;
import vn.chiso.pack.Settings;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.Value;

/**
 * The result of a node before ranks are known.
 *
 * @param value the raw value, null except in an indicator
 * @param score the score, or why there is none
 * @param published the score rounded for publication, null if unscored
 * @param provenance the worst provenance of what the pack brought in
 * @param marks its marks, as bits
 */
record Draft(
    @Nullable Value value,
    Score score,
    @Nullable BigDecimal published,
    Provenance provenance,
    int marks) {

  /** The result, with its rank as a table of ranks has it; 0 stands for none. */
  NodeResult result(Place place, int rank, int ranked, Settings settings) {
    boolean doubled = settings.ties() == Ranks.Ties.FRACTIONAL;
    return new NodeResult(
        place.node(),
        value,
        score,
        published,
        rank == 0 ? null : exact(rank, doubled),
        ranked,
        provenance,
        Marks.set(marks));
  }

  private static BigDecimal exact(int rank, boolean doubled) {
    if (!doubled) {
      return BigDecimal.valueOf(rank);
    }
    return rank % 2 == 0 ? BigDecimal.valueOf(rank / 2) : BigDecimal.valueOf(5L * rank, 1);
  }
}
