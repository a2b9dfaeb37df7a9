package vn.chiso.formula.aggregate;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.Means;
import vn.chiso.formula.Means.Weighted;

/**
 * The Mazziotta–Pareto index (chỉ số Mazziotta–Pareto): the mean of a locality's scores less a
 * penalty for their imbalance, variance ÷ mean.
 *
 * <p>Of scores with mean 100 and deviation 10 over the localities (z-scores) it is the MPI; of
 * scores from 70 to 130 around a reference of 100 ({@link vn.chiso.formula.normalise.Range#around})
 * it is the adjusted one, AMPI, which can be compared over years. Source: Mazziotta and Pareto,
 * Social Indicators Research 127 (2016).
 */
public final class MazziottaPareto {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private MazziottaPareto() {}

  /** Which way the penalty goes. */
  public enum Penalty {
    /** Imbalance lowers the index: for what is good to have. */
    DOWNWARDS,
    /** Imbalance raises the index: for what is bad to have. */
    UPWARDS
  }

  /**
   * Whether these parts have an index: their mean is above zero, or all of them are zero. A penalty
   * relative to a mean below zero would be a bonus.
   *
   * @throws IllegalArgumentException if there are no parts or their weights sum to zero
   */
  public static boolean isDefined(List<Weighted> parts) {
    return Means.arithmetic(parts).signum() > 0
        || parts.stream().allMatch(part -> part.value().signum() == 0);
  }

  /**
   * The index of one locality. Of 90 and 110 it is 100 − 100 ÷ 100 = 99. Variance is that of the
   * population, with the weights given. Of zeros alone it is zero: they are in balance.
   *
   * <p>One rounding, in the last division: as variance ÷ mean is the sum of squares by that of the
   * parts less the mean, localities that are equal stay so.
   *
   * @throws IllegalArgumentException if there are no parts, their weights sum to zero or they
   *     {@linkplain #isDefined have no index}
   */
  public static BigDecimal of(List<Weighted> parts, Penalty penalty) {
    if (!isDefined(parts)) {
      throw new IllegalArgumentException("No Mazziotta–Pareto index without a positive mean");
    }
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (Weighted part : parts) {
      BigDecimal weighted = part.value().multiply(part.weight());
      weights = weights.add(part.weight());
      sum = sum.add(weighted);
      squares = squares.add(weighted.multiply(part.value()));
    }
    if (sum.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return Arithmetic.canonical(
        switch (penalty) {
          case DOWNWARDS ->
            TWO.multiply(sum.pow(2))
                .subtract(squares.multiply(weights))
                .divide(weights.multiply(sum), Arithmetic.CONTEXT);
          case UPWARDS -> squares.divide(sum, Arithmetic.CONTEXT);
        });
  }
}
