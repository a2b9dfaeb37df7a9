package vn.chiso.formula;

import java.math.BigDecimal;

/**
 * Numerator over denominator (tử số trên mẫu số), exact to 34 digits.
 *
 * <p>A denominator of zero gives {@link Figure.Cause#ZERO_DENOMINATOR}, never an exception.
 */
public final class Ratio {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Ratio() {}

  /** The plain ratio: 3 over 4 is 0.75. */
  public static Figure of(Quantity numerator, Quantity denominator) {
    return scaled(BigDecimal.ONE, numerator, denominator);
  }

  /** The ratio in percent: 3 over 4 is 75. */
  public static Figure percent(Quantity numerator, Quantity denominator) {
    return scaled(HUNDRED, numerator, denominator);
  }

  /** The ratio per so many: 26 organisations for 1,300,000 people, per 10,000, is 0.2. */
  public static Figure per(long base, Quantity numerator, Quantity denominator) {
    return scaled(BigDecimal.valueOf(base), numerator, denominator);
  }

  /**
   * The ratio times a fraction, such as from triệu đồng to tỷ đồng: 5 over 2, times 1 over 1,000,
   * is 0.0025.
   *
   * @param times the numerator of the fraction
   * @param over its denominator; not 0
   */
  public static Figure scaled(long times, long over, Quantity numerator, Quantity denominator) {
    Figure below = denominator.figure();
    Quantity divisor = below instanceof Figure.Known known
        ? () -> Figure.of(known.value().multiply(BigDecimal.valueOf(over)))
        : denominator;
    return scaled(BigDecimal.valueOf(times), numerator, divisor);
  }

  private static Figure scaled(BigDecimal factor, Quantity numerator, Quantity denominator) {
    Figure above = numerator.figure();
    Figure below = denominator.figure();
    if (!(above instanceof Figure.Known top)) {
      return above;
    }
    if (!(below instanceof Figure.Known bottom)) {
      return below;
    }
    if (bottom.value().signum() == 0) {
      return new Figure.Undefined(Figure.Cause.ZERO_DENOMINATOR);
    }
    return Figure.of(top.value().multiply(factor).divide(bottom.value(), Arithmetic.CONTEXT));
  }
}
