package vn.chiso.evaluate;

import vn.chiso.formula.Coarse;
import vn.chiso.pack.Settings;
import vn.chiso.score.Score;

/**
 * Coarse numbers of all scores, node by node: enough to rank nearly all localities without looking
 * at their scores again. Different localities may be entered side by side.
 */
final class Standings {
  private static final long NONE = Long.MIN_VALUE;

  private final Settings.RankOn rankOn;
  private final long[][] byNode;

  Standings(Settings settings, int nodes, int localities) {
    this.rankOn = settings.rankOn();
    this.byNode = new long[nodes][localities];
  }

  /** Enters all scores of a locality. */
  void enter(int locality, LooseDrafts drafts) {
    for (int node = 0; node < byNode.length; node++) {
      byNode[node][locality] = coarse(drafts.get(node), rankOn);
    }
  }

  /** The coarse numbers of a node, by the place of the locality. */
  long[] of(int node) {
    return byNode[node];
  }

  /** Whether a coarse number is one of a score. */
  static boolean isScored(long coarse) {
    return coarse != NONE;
  }

  /** The coarse number of what a draft is ranked by. */
  static long coarse(Draft draft, Settings.RankOn rankOn) {
    if (!(draft.score() instanceof Score.Scored scored) || draft.published() == null) {
      return NONE;
    }
    return Coarse.of(rankOn == Settings.RankOn.EXACT ? scored.exact() : draft.published());
  }
}
