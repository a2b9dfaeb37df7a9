package vn.chiso.formula;

import java.math.BigDecimal;

/** How much a figure has changed (biến động). */
public final class Change {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Change() {}

  /**
   * How many times the larger of two figures is the smaller, so that rising and falling compare.
   *
   * <p>From 20 to 60 and from 60 to 20 are both 3. Undefined where one is zero or their signs
   * differ.
   */
  public static Figure times(Quantity before, Quantity now) {
    if (!(before.figure() instanceof Figure.Known old)) {
      return before.figure();
    }
    if (!(now.figure() instanceof Figure.Known current)) {
      return now.figure();
    }
    if (old.value().signum() * current.value().signum() <= 0) {
      return new Figure.Undefined(Figure.Cause.ZERO_DENOMINATOR);
    }
    BigDecimal first = old.value().abs();
    BigDecimal second = current.value().abs();
    return Figure.of(first.max(second).divide(first.min(second), Arithmetic.CONTEXT));
  }

  /** Whether a figure has become, or shrunk to, more than so many times what it was. */
  public static boolean exceeds(Quantity before, Quantity now, BigDecimal times) {
    return times(before, now) instanceof Figure.Known known && known.value().compareTo(times) > 0;
  }

  /** Whether two figures differ by more than that. */
  public static boolean differ(Quantity one, Quantity other, BigDecimal atMost) {
    return one.figure() instanceof Figure.Known first
        && other.figure() instanceof Figure.Known second
        && first.value().subtract(second.value()).abs().compareTo(atMost) > 0;
  }

  /** Whether two figures differ by more than so many percent of the larger one. */
  public static boolean differByPercent(Quantity one, Quantity other, BigDecimal percent) {
    return one.figure() instanceof Figure.Known first
        && other.figure() instanceof Figure.Known second
        && first
                .value()
                .subtract(second.value())
                .abs()
                .multiply(HUNDRED)
                .compareTo(first.value().abs().max(second.value().abs()).multiply(percent))
            > 0;
  }
}
