package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import vn.chiso.formula.Ranks;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;
import vn.chiso.score.Score;

/** Ranks localities in a node. Thread-safe. */
final class RankStage {
  private final Settings settings;

  RankStage(RulePack pack) {
    this.settings = pack.settings();
  }

  /** Ranks localities in one node and enters the ranks in a table. */
  void rank(int node, List<LocalRun> runs, RankTable table) {
    long[] coarse = new long[runs.size()];
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = Standings.coarse(runs.get(i).drafts().get(node), settings.rankOn());
    }
    rank(node, runs, coarse, table);
  }

  /**
   * The same where the coarse numbers of the scores are known.
   *
   * @param coarse the coarse number of each locality's score in the node
   */
  void rank(int node, List<LocalRun> runs, long[] coarse, RankTable table) {
    int[] places = new int[coarse.length];
    long[] scored = new long[coarse.length];
    int count = 0;
    for (int i = 0; i < coarse.length; i++) {
      if (Standings.isScored(coarse[i])) {
        places[count] = i;
        scored[count++] = coarse[i];
      }
    }
    int[] ranks = new int[coarse.length];
    if (count > 1) {
      int[] found = Ranks.descending(
          new Values(node, runs, places, count), Arrays.copyOf(scored, count), settings.ties());
      for (int i = 0; i < count; i++) {
        ranks[places[i]] = found[i];
      }
    }
    table.set(node, ranks, count > 1 ? count : 0);
  }

  /** What localities are ranked by, looked up when it is compared. */
  private final class Values extends AbstractList<BigDecimal> {
    private final int node;
    private final List<LocalRun> runs;
    private final int[] places;
    private final int count;

    Values(int node, List<LocalRun> runs, int[] places, int count) {
      this.node = node;
      this.runs = runs;
      this.places = places;
      this.count = count;
    }

    @Override
    public BigDecimal get(int index) {
      Draft draft = runs.get(places[index]).drafts().get(node);
      return settings.rankOn() == Settings.RankOn.EXACT
          ? ((Score.Scored) draft.score()).exact()
          : Objects.requireNonNull(draft.published());
    }

    @Override
    public int size() {
      return count;
    }
  }
}
