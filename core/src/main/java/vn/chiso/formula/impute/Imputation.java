package vn.chiso.formula.impute;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.Distribution;
import vn.chiso.formula.Figure;

/**
 * Estimates of one missing figure from others: those of other localities, of a group of them, of
 * the locality's other scores in the same group, or of other years. Of nothing there is no estimate
 * ({@link Figure.Cause#TOO_FEW_VALUES}).
 */
public final class Imputation {
  private Imputation() {}

  /**
   * The mean (trung bình): of all localities, of those of a group, or of the other scores a
   * locality has in the group the indicator belongs to; as the figures given are.
   */
  public static Figure mean(Collection<BigDecimal> known) {
    if (known.isEmpty()) {
      return none();
    }
    BigDecimal total = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Figure.of(total.divide(BigDecimal.valueOf(known.size()), Arithmetic.CONTEXT));
  }

  /** The median (trung vị) of all localities, or of those of a group. */
  public static Figure median(Collection<BigDecimal> known) {
    return known.isEmpty()
        ? none()
        : Figure.of(Distribution.of(List.copyOf(known)).median());
  }

  /**
   * The latest earlier figure (số liệu gần nhất).
   *
   * @param known figures by year
   * @param oldest how many years back it may be
   */
  public static Figure latest(NavigableMap<Integer, BigDecimal> known, int year, int oldest) {
    Map.Entry<Integer, BigDecimal> earlier = known.lowerEntry(year);
    return earlier == null || year - earlier.getKey() > oldest
        ? none()
        : Figure.of(earlier.getValue());
  }

  /**
   * The figure on the line between the years before and after (nội suy tuyến tính). Lines aren't
   * drawn on: with no later year there is no estimate.
   *
   * <p>Between 10 in 2020 and 16 in 2023, 2021 has 12.
   */
  public static Figure linear(NavigableMap<Integer, BigDecimal> known, int year) {
    Map.Entry<Integer, BigDecimal> earlier = known.lowerEntry(year);
    Map.Entry<Integer, BigDecimal> later = known.higherEntry(year);
    if (earlier == null || later == null) {
      return none();
    }
    BigDecimal rise = later.getValue().subtract(earlier.getValue());
    BigDecimal passed = BigDecimal.valueOf(year - (long) earlier.getKey());
    BigDecimal span = BigDecimal.valueOf(later.getKey() - (long) earlier.getKey());
    return Figure.of(
        earlier.getValue().add(rise.multiply(passed).divide(span, Arithmetic.CONTEXT)));
  }

  private static Figure none() {
    return new Figure.Undefined(Figure.Cause.TOO_FEW_VALUES);
  }
}
