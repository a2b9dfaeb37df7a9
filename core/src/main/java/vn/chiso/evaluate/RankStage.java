package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import vn.chiso.formula.Ranks;
import vn.chiso.pack.RulePack;
import vn.chiso.pack.Settings;

/** Ranks localities in a node. Thread-safe. */
final class RankStage {
  private final Settings settings;

  RankStage(RulePack pack) {
    this.settings = pack.settings();
  }

  /** Ranks localities in one node and enters the ranks in a table. */
  void rank(int node, Standings standings, RankTable table) {
    rank(node, standings.coarse(node), i -> standings.exact(node, i), table);
  }

  /** The same by looking at their results. */
  void rank(int node, List<LocalRun> runs, RankTable table) {
    long[] coarse = new long[runs.size()];
    for (int i = 0; i < coarse.length; i++) {
      coarse[i] = Standings.coarse(runs.get(i).drafts().get(node), settings.rankOn());
    }
    rank(
        node,
        coarse,
        i -> Standings.rankedBy(runs.get(i).drafts().get(node), settings.rankOn()),
        table);
  }

  private void rank(int node, long[] coarse, IntFunction<BigDecimal> exact, RankTable table) {
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
          i -> exact.apply(places[i]), Arrays.copyOf(scored, count), settings.ties());
      if (settings.ties() == Ranks.Ties.FRACTIONAL) {
        found = Ranks.doubled(found);
      }
      for (int i = 0; i < count; i++) {
        ranks[places[i]] = found[i];
      }
    }
    table.set(node, ranks, count > 1 ? count : 0);
  }
}
