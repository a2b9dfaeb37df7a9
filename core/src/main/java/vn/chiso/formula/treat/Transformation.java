package vn.chiso.formula.treat;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import vn.chiso.formula.Arithmetic;

/**
 * A function that draws in the long side of values (phép biến đổi). With {@code min} and
 * {@code max} the ends of the set, {@code range} their difference, and {@code d} the distance of a
 * value from the end of the short side ({@code x − min}, or {@code max − x} where the long side is
 * the low one, when the outcome is negated so that the order never turns round). Immutable.
 *
 * <p>Source: {@code log_CT}, {@code log_CT_orig}, {@code log_GII} and {@code boxcox} of COINr
 * 1.1.14, which know the long side above only.
 *
 * @param function which function
 * @param lambda the exponent of Box–Cox; 0 for others
 */
public record Transformation(Function function, BigDecimal lambda) {
  /** The function the GII's procedure in COINr ends with. */
  public static final Transformation LOG_CT = of(Function.LOG_CT);

  private static final MathContext FINER = new MathContext(Arithmetic.CONTEXT.getPrecision() + 16);
  private static final BigDecimal SHARE = new BigDecimal("0.01");

  /** The functions there are. */
  public enum Function {
    /** Natural logarithm {@code ln x}; for values above 0 alone, and never mirrored. */
    LOG,
    /** {@code ln(d + 0.01 · range)}, for values of any sign. */
    LOG_CT,
    /** {@code ln(d + 1)}, for values of any sign. */
    LOG_CT_ORIG,
    /** {@code ln((max − 1) · d ÷ range + 1)}; only where {@code max} is above 1. */
    LOG_GII,
    /** Box–Cox of {@code d + 1}: its power to lambda less 1, ÷ lambda; of 0 its logarithm. */
    BOX_COX;

    /** The name used in files: {@code log}, {@code log-ct}, {@code box-cox} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A function without a parameter; Box–Cox is the logarithm then. */
  public static Transformation of(Function function) {
    return new Transformation(function, BigDecimal.ZERO);
  }

  /** Whether all values between these ends have an outcome, and greater ones a greater. */
  public boolean fits(BigDecimal least, BigDecimal greatest) {
    return switch (function) {
      case LOG -> least.signum() > 0;
      case LOG_GII -> greatest.compareTo(BigDecimal.ONE) > 0;
      case LOG_CT, LOG_CT_ORIG, BOX_COX -> true;
    };
  }

  /** Whether a long side below is told from one above. */
  boolean isMirrored() {
    return function != Function.LOG;
  }

  /** What a value between two different ends becomes, which must fit. */
  BigDecimal of(BigDecimal value, BigDecimal least, BigDecimal greatest, boolean mirrored) {
    BigDecimal range = greatest.subtract(least);
    BigDecimal distance = mirrored ? greatest.subtract(value) : value.subtract(least);
    BigDecimal found = switch (function) {
      case LOG -> log(value);
      case LOG_CT -> log(distance.add(range.multiply(SHARE)));
      case LOG_CT_ORIG -> log(distance.add(BigDecimal.ONE));
      case LOG_GII ->
        log(greatest
            .subtract(BigDecimal.ONE)
            .multiply(distance)
            .divide(range, FINER)
            .add(BigDecimal.ONE));
      case BOX_COX -> boxCox(distance.add(BigDecimal.ONE));
    };
    BigDecimal rounded = found.round(Arithmetic.CONTEXT);
    return Arithmetic.canonical(mirrored ? rounded.negate() : rounded);
  }

  private BigDecimal boxCox(BigDecimal base) {
    return lambda.signum() == 0
        ? log(base)
        : BigDecimalMath.pow(base, lambda, FINER).subtract(BigDecimal.ONE).divide(lambda, FINER);
  }

  private static BigDecimal log(BigDecimal value) {
    return BigDecimalMath.log(value, FINER);
  }
}
