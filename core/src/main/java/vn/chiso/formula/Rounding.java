package vn.chiso.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How figures are rounded at publication, the only place where anything is rounded.
 *
 * @param decimals digits after the decimal mark
 * @param mode what happens to a half
 */
public record Rounding(int decimals, RoundingMode mode) {
  private static final int MOST = 12;

  public Rounding {
    if (decimals < 0 || decimals > MOST) {
      throw new IllegalArgumentException(
          "Decimals must lie between 0 and " + MOST + ": " + decimals);
    }
  }

  /** The figure as published. */
  public BigDecimal publish(BigDecimal exact) {
    return exact.setScale(decimals, mode);
  }
}
