package vn.chiso.formula;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Weighted means. The order of the parts never changes a digit: sums are exact, and what can't be
 * exact has sixteen digits more than the result.
 */
public final class Means {
  private static final MathContext FINER = new MathContext(Arithmetic.CONTEXT.getPrecision() + 16);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Means() {}

  /** A value with its weight; weights need not sum to one. */
  public record Weighted(BigDecimal value, BigDecimal weight) {}

  /**
   * The weighted arithmetic mean.
   *
   * <p>46.80 and 46.28 with equal weights give 46.54. One rounding, in the last division.
   *
   * @throws IllegalArgumentException if there are no parts or their weights sum to zero
   */
  public static BigDecimal arithmetic(List<Weighted> parts) {
    BigDecimal total = sum(parts, UnaryOperator.identity());
    return Arithmetic.canonical(total.divide(weights(parts), Arithmetic.CONTEXT));
  }

  /**
   * The weighted geometric mean: 4 and 9 with equal weights give 6. A part of zero makes it zero.
   *
   * <p>Costs about as much as a thousand arithmetic means, for it takes a logarithm of each part.
   *
   * @throws IllegalArgumentException if there are no parts, their weights sum to zero or one is
   *     negative
   */
  public static BigDecimal geometric(List<Weighted> parts) {
    BigDecimal weights = weights(parts);
    if (hasZero(parts)) {
      return BigDecimal.ZERO;
    }
    BigDecimal logarithms = sum(parts, value -> BigDecimalMath.log(value, FINER));
    BigDecimal mean = BigDecimalMath.exp(logarithms.divide(weights, FINER), FINER);
    return Arithmetic.canonical(mean.round(Arithmetic.CONTEXT));
  }

  /**
   * The weighted harmonic mean: 2 and 6 with equal weights give 3. A part of zero makes it zero.
   *
   * @throws IllegalArgumentException if there are no parts, their weights sum to zero or one is
   *     negative
   */
  public static BigDecimal harmonic(List<Weighted> parts) {
    BigDecimal weights = weights(parts);
    if (hasZero(parts)) {
      return BigDecimal.ZERO;
    }
    BigDecimal inverses = sum(parts, value -> BigDecimal.ONE.divide(value, FINER));
    return Arithmetic.canonical(weights.divide(inverses, Arithmetic.CONTEXT));
  }

  /**
   * The weighted power mean (trung bình lũy thừa): 1 and 7 with an exponent of 2 give 5. An
   * exponent of 1 makes it the arithmetic mean, 0 the geometric, −1 the harmonic; the lower, the
   * more the weakest parts count. A part of zero makes it zero unless the exponent is above 0.
   *
   * @throws IllegalArgumentException if there are no parts, their weights sum to zero or one is
   *     negative
   */
  public static BigDecimal power(List<Weighted> parts, BigDecimal exponent) {
    if (exponent.signum() == 0) {
      return geometric(parts);
    }
    BigDecimal weights = weights(parts);
    if (hasZero(parts) && exponent.signum() < 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal powers = sum(parts, value -> power(value, exponent)).divide(weights, FINER);
    BigDecimal inverse = BigDecimal.ONE.divide(exponent, FINER);
    return Arithmetic.canonical(power(powers, inverse).round(Arithmetic.CONTEXT));
  }

  private static BigDecimal power(BigDecimal value, BigDecimal exponent) {
    return value.signum() == 0 ? BigDecimal.ZERO : BigDecimalMath.pow(value, exponent, FINER);
  }

  /**
   * The weighted median (trung vị có trọng số): the part with half of the weight on either side;
   * between two parts their mean. 1, 2 and 9 give 2; 1 and 3 give 2.
   *
   * @throws IllegalArgumentException if there are no parts or their weights sum to zero
   */
  public static BigDecimal median(List<Weighted> parts) {
    BigDecimal weights = weights(parts);
    List<Weighted> sorted =
        parts.stream().sorted(Comparator.comparing(Weighted::value)).toList();
    BigDecimal below = BigDecimal.ZERO;
    for (int i = 0; i < sorted.size(); i++) {
      below = below.add(sorted.get(i).weight());
      int order = below.multiply(TWO).compareTo(weights);
      if (order == 0) {
        BigDecimal both = sorted.get(i).value().add(sorted.get(i + 1).value());
        return Arithmetic.canonical(both.divide(TWO, Arithmetic.CONTEXT));
      } else if (order > 0) {
        return Arithmetic.canonical(sorted.get(i).value());
      }
    }
    throw new IllegalArgumentException("Weights must be positive: " + parts);
  }

  /**
   * The least part (giá trị nhỏ nhất), whatever the weights: nothing makes up for it.
   *
   * @throws IllegalArgumentException if there are no parts
   */
  public static BigDecimal minimum(List<Weighted> parts) {
    return parts.stream()
        .map(Weighted::value)
        .min(Comparator.naturalOrder())
        .map(Arithmetic::canonical)
        .orElseThrow(() -> new IllegalArgumentException("A minimum needs at least one part"));
  }

  private static BigDecimal sum(List<Weighted> parts, UnaryOperator<BigDecimal> of) {
    BigDecimal total = BigDecimal.ZERO;
    for (Weighted part : parts) {
      total = total.add(Arithmetic.product(of.apply(part.value()), part.weight()));
    }
    return total;
  }

  private static BigDecimal weights(List<Weighted> parts) {
    BigDecimal weights = BigDecimal.ZERO;
    for (Weighted part : parts) {
      weights = weights.add(part.weight());
    }
    if (weights.signum() == 0) {
      throw new IllegalArgumentException("A mean needs at least one part with a weight");
    }
    return weights;
  }

  private static boolean hasZero(List<Weighted> parts) {
    boolean zero = false;
    for (Weighted part : parts) {
      if (part.value().signum() < 0) {
        throw new IllegalArgumentException("No such mean of a negative part: " + part.value());
      }
      zero |= part.value().signum() == 0;
    }
    return zero;
  }

  /** The plain mean of quantities; undefined as soon as one of them is, or if there is none. */
  public static Figure of(Quantity... parts) {
    return Ratio.of(Sum.of(parts), Figure.of(BigDecimal.valueOf(parts.length)));
  }
}
