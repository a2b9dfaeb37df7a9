package vn.chiso.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** The one precision all inner arithmetic has. */
public final class Arithmetic {
  /** 34 significant digits, half even: the decimal128 format. Only divisions ever round. */
  public static final MathContext CONTEXT = MathContext.DECIMAL128;

  /** Numbers beyond ten to the power of this are mistakes, and slow to work with. */
  private static final int MOST_DIGITS_BEFORE_POINT = 31;

  private static final int MOST_DECIMALS = 64;

  private static final int DIGITS_OF_LONG = 18;

  private Arithmetic() {}

  /** Whether a number is of a size that figures can have: at most 31 digits before the point. */
  public static boolean fits(BigDecimal number) {
    return number.signum() == 0
        || ((long) number.precision() - number.scale() <= MOST_DIGITS_BEFORE_POINT
            && number.scale() <= MOST_DECIMALS);
  }

  /** Equal numbers as equal objects: 60.0 and 60 both become 60. */
  public static BigDecimal canonical(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return endsInZero(number) ? number.stripTrailingZeros() : number;
  }

  /**
   * Whether the last digit may be a zero. Nine long numbers in ten don't end in one, and dividing
   * by ten to find that out costs more than all else that is done to keep numbers canonical.
   */
  private static boolean endsInZero(BigDecimal number) {
    if (number.precision() <= DIGITS_OF_LONG) {
      return true;
    }
    BigInteger digits = number.unscaledValue();
    if (digits.testBit(0)) {
      return false;
    }
    if (digits.bitLength() >= 2 * Long.SIZE) {
      return true;
    }
    // Two to the power of 64 leaves a remainder of 1 when divided by 5, so the halves add up.
    BigInteger size = digits.abs();
    long low = Long.remainderUnsigned(size.longValue(), 5);
    long high = Long.remainderUnsigned(size.shiftRight(Long.SIZE).longValue(), 5);
    return (low + high) % 5 == 0;
  }

  /** The product, exact; quick where the second number is 1, as weights mostly are. */
  static BigDecimal product(BigDecimal number, BigDecimal weight) {
    return weight.compareTo(BigDecimal.ONE) == 0 ? number : number.multiply(weight);
  }
}
