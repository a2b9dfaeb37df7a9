package vn.chiso.formula.normalise;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.Direction;
import vn.chiso.formula.Figure;
import vn.chiso.formula.MinMax.Scale;

/**
 * The values of one indicator in all localities (tập giá trị), by which each of them is normalised
 * by its place among the others. Immutable.
 *
 * <p>Equal values have equal points. A value that isn't in the set is treated as if it were beside
 * those that are.
 */
public final class ValueSet {
  private final List<BigDecimal> sorted;
  private final BigDecimal mean;
  private final BigDecimal deviation;

  private ValueSet(List<BigDecimal> sorted) {
    this.sorted = sorted;
    BigDecimal size = BigDecimal.valueOf(Math.max(1, sorted.size()));
    BigDecimal total = sorted.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    this.mean = total.divide(size, Arithmetic.CONTEXT);
    BigDecimal squares = sorted.stream()
        .map(value -> value.subtract(mean).pow(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal freedom = BigDecimal.valueOf(Math.max(1, sorted.size() - 1));
    this.deviation = isSpread()
        ? squares.divide(freedom, Arithmetic.CONTEXT).sqrt(Arithmetic.CONTEXT)
        : BigDecimal.ZERO;
  }

  /** The set of values; there may be none. Costs a sort. */
  public static ValueSet of(Collection<BigDecimal> values) {
    return new ValueSet(values.stream().map(Arithmetic::canonical).sorted().toList());
  }

  /** How many values there are. */
  public int count() {
    return sorted.size();
  }

  /** The mean of the values (trung bình); 0 of none. */
  public BigDecimal mean() {
    return mean;
  }

  /**
   * Their sample standard deviation (độ lệch chuẩn mẫu); 0 of equal values and of fewer than two.
   */
  public BigDecimal deviation() {
    return deviation;
  }

  /**
   * The z-score (điểm chuẩn hóa z): how many standard deviations better than the mean a value is,
   * stretched to another mean and deviation.
   *
   * <p>Of 1, 2 and 3, with a mean of 100 and a deviation of 10, 3 has 110, and 90 if lower is
   * better. There is none of fewer than two values, or of equal ones.
   */
  public Normalised zScore(
      BigDecimal value, Direction direction, BigDecimal toMean, BigDecimal toDeviation) {
    if (!isSpread()) {
      return none();
    }
    BigDecimal better = direction.directed(value.subtract(mean));
    return Normalised.of(
        better.multiply(toDeviation).divide(deviation, Arithmetic.CONTEXT).add(toMean));
  }

  /**
   * Points for the rank: 1 for the worst value, one more for each value that is worse. There are
   * none of fewer than two values.
   */
  public Normalised rank(BigDecimal value, Direction direction) {
    return points(worse(value, direction) + 1L);
  }

  /** Points by Borda: one for each value that is worse; none of fewer than two values. */
  public Normalised borda(BigDecimal value, Direction direction) {
    return points(worse(value, direction));
  }

  private Normalised points(long points) {
    return sorted.size() < 2
        ? Normalised.none(Figure.Cause.TOO_FEW_VALUES)
        : Normalised.of(BigDecimal.valueOf(points));
  }

  /**
   * The percentile rank (thứ hạng phần trăm): the share of the other values that are worse. There
   * is none of fewer than two values.
   */
  public Normalised percentileRank(BigDecimal value, Direction direction, Scale scale) {
    if (sorted.size() < 2) {
      return Normalised.none(Figure.Cause.TOO_FEW_VALUES);
    }
    BigDecimal worse = BigDecimal.valueOf(worse(value, direction));
    BigDecimal size = scale.high().subtract(scale.low());
    return Normalised.of(worse
        .multiply(size)
        .divide(BigDecimal.valueOf(sorted.size() - 1L), Arithmetic.CONTEXT)
        .add(scale.low()));
  }

  /** Whether it is a set of the same values. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValueSet set && sorted.equals(set.sorted);
  }

  @Override
  public int hashCode() {
    return sorted.hashCode();
  }

  private boolean isSpread() {
    return sorted.size() > 1 && sorted.get(0).compareTo(sorted.get(sorted.size() - 1)) != 0;
  }

  private Normalised none() {
    return Normalised.none(
        sorted.size() < 2 ? Figure.Cause.TOO_FEW_VALUES : Figure.Cause.EQUAL_VALUES);
  }

  /** How many values are worse than one. */
  public int worse(BigDecimal value, Direction direction) {
    return direction == Direction.HIGHER_IS_BETTER
        ? before(value, false)
        : sorted.size() - before(value, true);
  }

  /** How many values are less than one, or no greater. */
  private int before(BigDecimal value, boolean orEqual) {
    int from = 0;
    int to = sorted.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      int order = sorted.get(middle).compareTo(value);
      if (order < 0 || (orEqual && order == 0)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
