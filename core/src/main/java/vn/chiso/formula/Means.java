package vn.chiso.formula;

import java.math.BigDecimal;
import java.util.List;

/** Weighted means. Sums are exact, so the order of the parts never changes a digit. */
public final class Means {
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
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal weights = BigDecimal.ZERO;
    for (Weighted part : parts) {
      total = total.add(Arithmetic.product(part.value(), part.weight()));
      weights = weights.add(part.weight());
    }
    if (weights.signum() == 0) {
      throw new IllegalArgumentException("A mean needs at least one part with a weight");
    }
    return Arithmetic.canonical(total.divide(weights, Arithmetic.CONTEXT));
  }

  /** The plain mean of quantities; undefined as soon as one of them is, or if there is none. */
  public static Figure of(Quantity... parts) {
    return Ratio.of(Sum.of(parts), Figure.of(BigDecimal.valueOf(parts.length)));
  }
}
