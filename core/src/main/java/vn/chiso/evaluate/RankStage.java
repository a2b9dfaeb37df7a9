package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import vn.chiso.formula.Ranks;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.score.Score;

/** Ranks localities in a node. Thread-safe. */
final class RankStage {
  /** Published scores of more digits than this don't fit into a long. */
  private static final int MOST_DIGITS = 18;

  private final Settings settings;

  RankStage(RulePack pack) {
    this.settings = pack.settings();
  }

  /**
   * Ranks localities in one node and enters the ranks in a table.
   *
   * @param drafts the draft of each locality in the node, by its place
   */
  void rank(int node, int localities, IntFunction<Draft> drafts, RankTable table) {
    List<BigDecimal> exact = new ArrayList<>(localities);
    List<BigDecimal> published = new ArrayList<>(localities);
    int[] places = new int[localities];
    for (int i = 0; i < localities; i++) {
      Draft draft = drafts.apply(i);
      if (draft.score() instanceof Score.Scored scored && draft.published() != null) {
        places[exact.size()] = i;
        exact.add(scored.exact());
        published.add(draft.published());
      }
    }
    int[] ranks = new int[localities];
    if (exact.size() > 1) {
      int[] found = ranks(exact, published);
      for (int i = 0; i < found.length; i++) {
        ranks[places[i]] = found[i];
      }
    }
    table.set(node, ranks, exact.size() > 1 ? exact.size() : 0);
  }

  /** Rounding never turns the order of two scores around, so published scores order coarsely. */
  private int[] ranks(List<BigDecimal> exact, List<BigDecimal> published) {
    List<BigDecimal> values = settings.rankOn() == Settings.RankOn.EXACT ? exact : published;
    long[] coarse = new long[published.size()];
    for (int i = 0; i < coarse.length; i++) {
      BigDecimal score = published.get(i);
      if (score.precision() > MOST_DIGITS) {
        return Ranks.descending(values, settings.ties()).stream()
            .mapToInt(Integer::intValue)
            .toArray();
      }
      coarse[i] = score.scaleByPowerOfTen(settings.rounding().decimals()).longValue();
    }
    return Ranks.descending(values, coarse, settings.ties());
  }
}
