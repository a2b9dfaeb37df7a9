package vn.chiso.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.stream.IntStream;
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

  /**
   * The ranks, 1 for the greatest; halves where ranks are fractional, 0 where there is no score.
   */
  double[] ranks(double[] scores) {
    double[] compared = settings.rankOn() == Settings.RankOn.PUBLISHED ? published(scores) : scores;
    int[] order = IntStream.range(0, compared.length)
        .filter(i -> !Double.isNaN(compared[i]))
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -compared[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    double[] ranks = new double[compared.length];
    double rank = 0;
    int end = 0;
    for (int start = 0; start < order.length; start = end) {
      end = endOfTie(compared, order, start);
      rank = rank(rank, start, end);
      for (int place = start; place < end; place++) {
        ranks[order[place]] = rank;
      }
    }
    return ranks;
  }

  /** The first place after those that are equal to the one at a place. */
  private int endOfTie(double[] compared, int[] order, int start) {
    int end = start + 1;
    while (end < order.length && compared[order[end - 1]] - compared[order[end]] <= slack) {
      end++;
    }
    return end;
  }

  /** The rank of all between two places, which are counted from 0, after the rank before them. */
  private double rank(double before, int start, int end) {
    return switch (settings.ties()) {
      case COMPETITION -> start + 1;
      case DENSE -> before + 1;
      case FRACTIONAL -> (start + 1 + end) / 2.0;
    };
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
