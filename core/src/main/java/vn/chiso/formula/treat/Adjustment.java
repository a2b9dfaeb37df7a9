package vn.chiso.formula.treat;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import vn.chiso.formula.Arithmetic;

/**
 * What a treatment does to a value: equal values become equal ones, and greater ones never less.
 * Immutable.
 *
 * @param kind what is done
 * @param least the least value; below it nothing is left by winsorising
 * @param greatest the greatest value; above it nothing is left by winsorising
 * @param mirrored whether logarithms go from the greatest value downwards, because the long side is
 *     the low one
 */
public record Adjustment(
    Treatment.Kind kind, BigDecimal least, BigDecimal greatest, boolean mirrored) {
  /** Leaves values as they are. */
  public static final Adjustment NONE =
      new Adjustment(Treatment.Kind.NONE, BigDecimal.ZERO, BigDecimal.ZERO, false);

  private static final MathContext FINER = new MathContext(Arithmetic.CONTEXT.getPrecision() + 16);
  private static final BigDecimal SHARE = new BigDecimal("0.01");

  /** What a value of the set it was made of becomes. */
  public BigDecimal of(BigDecimal value) {
    return switch (kind) {
      case NONE -> value;
      case WINSORISED -> value.max(least).min(greatest);
      case LOGARITHM -> logarithm(value);
    };
  }

  private BigDecimal logarithm(BigDecimal value) {
    BigDecimal offset = greatest.subtract(least).multiply(SHARE);
    BigDecimal distance = mirrored ? greatest.subtract(value) : value.subtract(least);
    BigDecimal logarithm =
        BigDecimalMath.log(distance.add(offset), FINER).round(Arithmetic.CONTEXT);
    return Arithmetic.canonical(mirrored ? logarithm.negate() : logarithm);
  }
}
