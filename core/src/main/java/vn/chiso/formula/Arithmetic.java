package vn.chiso.formula;

import java.math.BigDecimal;
import java.math.MathContext;

/** The one precision all inner arithmetic has. */
public final class Arithmetic {
  /** 34 significant digits, half even: the decimal128 format. Only divisions ever round. */
  public static final MathContext CONTEXT = MathContext.DECIMAL128;

  private Arithmetic() {}

  /** Equal numbers as equal objects: 60.0 and 60 both become 60. */
  public static BigDecimal canonical(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
