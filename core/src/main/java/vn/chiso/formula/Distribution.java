package vn.chiso.formula;

import java.math.BigDecimal;
import java.util.List;

/**
 * How values lie (phân bố): their middle, how far they lie from it, and whether a few drag it to
 * one side. Median and median distance hardly move when a single value is a slip, which is what
 * they are for.
 *
 * <p>Immutable. Sums are exact, so the order of the values never changes a digit.
 */
public final class Distribution {
  /** Makes the median distance of normal values as large as their standard deviation. */
  private static final BigDecimal CONSISTENCY = new BigDecimal("1.4826");

  private static final int LEAST_FOR_SKEWNESS = 3;
  private static final int LEAST_FOR_KURTOSIS = 4;

  private final List<BigDecimal> sorted;
  private final BigDecimal median;
  private final BigDecimal medianDistance;

  private Distribution(List<BigDecimal> sorted) {
    this.sorted = sorted;
    this.median = middle(sorted);
    this.medianDistance = middle(
        sorted.stream().map(value -> value.subtract(median).abs()).sorted().toList());
  }

  /**
   * The distribution of values.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Distribution of(List<BigDecimal> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("A distribution needs at least one value");
    }
    return new Distribution(values.stream().sorted().toList());
  }

  /** How many values there are. */
  public int count() {
    return sorted.size();
  }

  /** The value in the middle (trung vị); of an even number the mean of the two in the middle. */
  public BigDecimal median() {
    return median;
  }

  /** The median of the distances from the median (MAD). */
  public BigDecimal medianDistance() {
    return medianDistance;
  }

  /**
   * How many robust standard deviations a value lies from the median.
   *
   * <p>Of 1, 2, 3, 4, 100 the median is 3 and the median distance 1; 100 lies 97 ÷ 1.4826 = 65.4
   * away. Undefined if half of the values are equal.
   */
  public Figure distance(BigDecimal value) {
    return Ratio.of(
        () -> Figure.of(value.subtract(median).abs()),
        () -> Figure.of(medianDistance.multiply(CONSISTENCY)));
  }

  /**
   * The sample-adjusted skewness G1 (độ lệch): 0 for values that lie evenly on both sides, positive
   * if some are far above the rest. Undefined for fewer than three values or equal ones.
   */
  public Figure skewness() {
    BigDecimal variance = moment(2);
    if (count() < LEAST_FOR_SKEWNESS || variance.signum() == 0) {
      return new Figure.Undefined(Figure.Cause.ZERO_DENOMINATOR);
    }
    BigDecimal size = BigDecimal.valueOf(count());
    BigDecimal adjustment = size.multiply(size.subtract(BigDecimal.ONE))
        .sqrt(Arithmetic.CONTEXT)
        .divide(size.subtract(BigDecimal.valueOf(2)), Arithmetic.CONTEXT);
    BigDecimal spread = variance.multiply(variance.sqrt(Arithmetic.CONTEXT));
    return Figure.of(adjustment.multiply(moment(3)).divide(spread, Arithmetic.CONTEXT));
  }

  /**
   * The sample-adjusted excess kurtosis G2 (độ nhọn): 0 for normal values, large if a few are
   * extreme. Undefined for fewer than four values or equal ones.
   */
  public Figure kurtosis() {
    BigDecimal variance = moment(2);
    if (count() < LEAST_FOR_KURTOSIS || variance.signum() == 0) {
      return new Figure.Undefined(Figure.Cause.ZERO_DENOMINATOR);
    }
    long size = count();
    BigDecimal excess = moment(4)
        .divide(variance.multiply(variance), Arithmetic.CONTEXT)
        .subtract(BigDecimal.valueOf(3));
    BigDecimal adjusted = excess.multiply(BigDecimal.valueOf(size + 1)).add(BigDecimal.valueOf(6));
    return Figure.of(adjusted
        .multiply(BigDecimal.valueOf(size - 1))
        .divide(BigDecimal.valueOf((size - 2) * (size - 3)), Arithmetic.CONTEXT));
  }

  /** The mean of a power of the distances from the mean. */
  private BigDecimal moment(int power) {
    BigDecimal size = BigDecimal.valueOf(count());
    BigDecimal total = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal mean = total.divide(size, Arithmetic.CONTEXT);
    return sorted.stream()
        .map(value -> value.subtract(mean).pow(power))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(size, Arithmetic.CONTEXT);
  }

  private static BigDecimal middle(List<BigDecimal> values) {
    int half = values.size() / 2;
    BigDecimal upper = values.get(half);
    return Arithmetic.canonical(
        values.size() % 2 == 1
            ? upper
            : upper.add(values.get(half - 1)).divide(BigDecimal.valueOf(2), Arithmetic.CONTEXT));
  }
}
