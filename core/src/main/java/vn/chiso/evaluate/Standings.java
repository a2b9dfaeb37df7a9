package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import vn.chiso.formula.Coarse;
import vn.chiso.pack.Settings;
import vn.chiso.score.Score;

/**
 * What all localities are ranked by, node by node in arrays, so that ranking many of them doesn't
 * walk through their results. Different localities may be entered side by side.
 */
final class Standings {
  private static final long NONE = Long.MIN_VALUE;
  private static final int MOST_BITS = 127;

  private final Settings.RankOn rankOn;
  private final long[][] coarse;
  private final long[][] high;
  private final long[][] low;
  private final short[][] scales;
  private final Map<Long, BigDecimal> larger = new ConcurrentHashMap<>(0);

  Standings(Settings settings, int nodes, int localities) {
    this.rankOn = settings.rankOn();
    this.coarse = new long[nodes][localities];
    this.high = new long[nodes][localities];
    this.low = new long[nodes][localities];
    this.scales = new short[nodes][localities];
  }

  /** Enters all scores of a locality. */
  void enter(int locality, LooseDrafts drafts) {
    for (int node = 0; node < coarse.length; node++) {
      Draft draft = drafts.get(node);
      if (isRanked(draft)) {
        enter(node, locality, rankedBy(draft, rankOn));
      } else {
        coarse[node][locality] = NONE;
      }
    }
  }

  private void enter(int node, int locality, BigDecimal number) {
    coarse[node][locality] = Coarse.of(number);
    BigInteger digits = number.unscaledValue();
    scales[node][locality] = (short) number.scale();
    if (digits.bitLength() <= MOST_BITS && scales[node][locality] == number.scale()) {
      low[node][locality] = digits.longValue();
      high[node][locality] = digits.shiftRight(Long.SIZE).longValue();
    } else {
      larger.put(key(node, locality), number);
    }
  }

  private static long key(int node, int locality) {
    return ((long) node << Integer.SIZE) | locality;
  }

  /** The coarse numbers in a node, by the place of the locality. */
  long[] coarse(int node) {
    return coarse[node];
  }

  /** What a locality is ranked by in a node; put together when it is read. */
  BigDecimal exact(int node, int locality) {
    BigDecimal large = larger.isEmpty() ? null : larger.get(key(node, locality));
    if (large != null) {
      return large;
    }
    long lower = low[node][locality];
    long upper = high[node][locality];
    int scale = scales[node][locality];
    if (upper == lower >> (Long.SIZE - 1)) {
      return BigDecimal.valueOf(lower, scale);
    }
    byte[] digits =
        ByteBuffer.allocate(2 * Long.BYTES).putLong(upper).putLong(lower).array();
    return new BigDecimal(new BigInteger(digits), scale);
  }

  /** Whether a coarse number is one of a score. */
  static boolean isScored(long coarse) {
    return coarse != NONE;
  }

  /** The coarse number of what a draft is ranked by. */
  static long coarse(Draft draft, Settings.RankOn rankOn) {
    return isRanked(draft) ? Coarse.of(rankedBy(draft, rankOn)) : NONE;
  }

  private static boolean isRanked(Draft draft) {
    return draft.published() != null;
  }

  /** What a scored draft is ranked by. */
  static BigDecimal rankedBy(Draft draft, Settings.RankOn rankOn) {
    return rankOn == Settings.RankOn.EXACT
        ? ((Score.Scored) draft.score()).exact()
        : Objects.requireNonNull(draft.published());
  }
}
