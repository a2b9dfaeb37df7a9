package vn.chiso.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The made-up figures of one locality. Every figure has a random number of its own, so that adding
 * an item changes no other figure, and all arithmetic is decimal, so that every Java makes the same
 * ones. Not thread-safe.
 */
public final class SyntheticLocality {
  private static final long SEED = 2023;
  private static final int UNUSED_BITS = 11;
  private static final BigDecimal STEPS = BigDecimal.valueOf(1L << (Long.SIZE - UNUSED_BITS));
  private static final Ranges RANGES = Ranges.read();

  private final String code;
  private final Map<String, BigDecimal> figures = new HashMap<>();

  /**
   * A made-up locality.
   *
   * @param code any text; the same code always has the same figures
   */
  public SyntheticLocality(String code) {
    this.code = code;
  }

  /** Whether there is a figure for an item or indicator. */
  public static boolean has(String item) {
    return RANGES.of(item).isPresent();
  }

  /**
   * The figure for an item or indicator that has a range. A share is never more than its whole.
   *
   * @throws java.util.NoSuchElementException if it has none
   */
  public BigDecimal figure(String item) {
    BigDecimal known = figures.get(item);
    if (known != null) {
      return known;
    }
    Ranges.Range range = RANGES.of(item).orElseThrow();
    BigDecimal spread = range.high().subtract(range.low());
    BigDecimal number = range.low().add(spread.multiply(random(item).pow(range.skew())));
    if (!range.shareOf().isEmpty()) {
      number = number.multiply(figure(range.shareOf()));
    }
    BigDecimal figure = number.setScale(range.decimals(), RoundingMode.DOWN);
    figures.put(item, figure);
    return figure;
  }

  /** From 0 to 1, always the same for this locality and item. */
  private BigDecimal random(String item) {
    long seed = SEED ^ (code + ' ' + item).hashCode();
    long step = new SplittableRandom(seed).nextLong() >>> UNUSED_BITS;
    return BigDecimal.valueOf(step).divide(STEPS);
  }
}
