package vn.chiso.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/** The one precision all inner arithmetic has. */
public final class Arithmetic {
  /** 34 significant digits, half even: the decimal128 format. Only divisions ever round. */
  public static final MathContext CONTEXT = MathContext.DECIMAL128;

  /** Numbers beyond ten to the power of this are mistakes, and slow to work with. */
  private static final int MOST_DIGITS_BEFORE_POINT = 31;

  private static final int MOST_DECIMALS = 64;

  private Arithmetic() {}

  /** Whether a number is of a size that figures can have: at most 31 digits before the point. */
  public static boolean fits(BigDecimal number) {
    return number.signum() == 0
        || ((long) number.precision() - number.scale() <= MOST_DIGITS_BEFORE_POINT
            && number.scale() <= MOST_DECIMALS);
  }

  /** Equal numbers as equal objects: 60.0 and 60 both become 60. */
  public static BigDecimal canonical(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
