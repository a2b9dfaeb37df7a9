package vn.chiso.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.stream.IntStream;
import vn.chiso.formula.Ranks;
import vn.chiso.pack.Settings;

/** Ranks doubles as the pack ranks scores; what differs by rounding alone is equal. */
final class Ranker {
  private static final MathContext TWELVE = new MathContext(12);

  private final Settings settings;
  private final double slack;

  Ranker(Settings settings) {
    this.settings = settings;
    this.slack =
        1e-10 * settings.scale().high().subtract(settings.scale().low()).doubleValue();
  }

  /** The ranks, 1 for the greatest; 0 where there is no score. */
  int[] ranks(double[] scores) {
    double[] compared = settings.rankOn() == Settings.RankOn.PUBLISHED ? published(scores) : scores;
    int[] order = IntStream.range(0, compared.length)
        .filter(i -> !Double.isNaN(compared[i]))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -compared[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    int[] ranks = new int[compared.length];
    int rank = 0;
    for (int place = 0; place < order.length; place++) {
      boolean tied = place > 0 && compared[order[place - 1]] - compared[order[place]] <= slack;
      if (!tied) {
        rank = settings.ties() == Ranks.Ties.DENSE ? rank + 1 : place + 1;
      }
      ranks[order[place]] = rank;
    }
    return ranks;
  }

  private double[] published(double[] scores) {
    double[] published = scores.clone();
    for (int i = 0; i < scores.length; i++) {
      if (!Double.isNaN(scores[i])) {
        BigDecimal clean = new BigDecimal(scores[i]).round(TWELVE);
        published[i] = settings.rounding().publish(clean).doubleValue();
      }
    }
    return published;
  }
}
