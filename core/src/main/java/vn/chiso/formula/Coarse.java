package vn.chiso.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Coarse whole numbers for decimals, by which they can be compared quickly: only decimals with the
 * same coarse number have to be compared themselves.
 */
public final class Coarse {
  private static final int BITS = 30;
  private static final BigDecimal FACTOR = BigDecimal.valueOf(1L << BITS);
  private static final double FACTOR_AS_DOUBLE = 1L << BITS;

  /** Greater numbers all count as this one, which leaves room for differences of two. */
  private static final long GREATEST = 1L << 60;

  /** How far an estimate may be off, for each part of it; generous. */
  private static final double ERROR = 1e-14;

  private static final int DIGITS_OF_DOUBLE = 15;
  private static final double[] POWERS_OF_TEN = powersOfTen();

  private Coarse() {}

  /**
   * A whole number that never falls when the decimal grows: two to the power of 30 times the
   * decimal, rounded down, and no further from zero than two to the power of 60.
   *
   * <p>Exact, but mostly found without exact arithmetic: an estimate settles it unless it is too
   * close to a whole number.
   */
  public static long of(BigDecimal number) {
    double estimate = estimate(number) * FACTOR_AS_DOUBLE;
    double below = Math.floor(estimate);
    double error = Math.abs(estimate) * ERROR;
    return Math.abs(estimate) < GREATEST / 2.0
            && estimate - below > error
            && below + 1 - estimate > error
        ? (long) below
        : exactly(number);
  }

  private static double estimate(BigDecimal number) {
    int scale = number.scale();
    return number.precision() <= DIGITS_OF_DOUBLE || scale < 0 || scale >= POWERS_OF_TEN.length
        ? number.doubleValue()
        : number.unscaledValue().doubleValue() / POWERS_OF_TEN[scale];
  }

  private static long exactly(BigDecimal number) {
    BigDecimal whole = number.multiply(FACTOR).setScale(0, RoundingMode.FLOOR);
    return whole
        .min(BigDecimal.valueOf(GREATEST))
        .max(BigDecimal.valueOf(-GREATEST))
        .longValueExact();
  }

  private static double[] powersOfTen() {
    double[] powers = new double[100];
    for (int i = 0; i < powers.length; i++) {
      powers[i] = Double.parseDouble("1e" + i);
    }
    return powers;
  }
}
