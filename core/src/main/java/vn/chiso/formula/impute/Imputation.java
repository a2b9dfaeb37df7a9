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
   * The years a straight line is drawn through for a year that has no figure: the nearest before
   * and after it, or with none after it the two latest before. Empty where there aren't two, or
   * where the first of them is too old.
   *
   * @param known figures by year
   * @param oldest how many years back the first may be
   */
  public static List<Integer> ends(NavigableMap<Integer, BigDecimal> known, int year, int oldest) {
    Integer before = known.lowerKey(year);
    if (before == null) {
      return List.of();
    }
    Integer after = known.higherKey(year);
    Integer other = after == null ? known.lowerKey(before) : after;
    if (other == null || year - Math.min(before, other) > oldest) {
      return List.of();
    }
    return List.of(Math.min(before, other), Math.max(before, other));
  }

  /**
   * The figure on the straight line through the years around it, or with none after it on the line
   * through the two latest, drawn on (nội suy, ngoại suy tuyến tính).
   *
   * <p>With 10 in 2020 and 16 in 2023, 2021 has 12 and 2024 has 18.
   *
   * @param known figures by year
   * @param oldest how many years back the first of the two may be
   */
  public static Figure linear(NavigableMap<Integer, BigDecimal> known, int year, int oldest) {
    List<Integer> ends = ends(known, year, oldest);
    if (ends.isEmpty()) {
      return none();
    }
    int first = ends.get(0);
    int last = ends.get(1);
    BigDecimal start = known.getOrDefault(first, BigDecimal.ZERO);
    BigDecimal rise = known.getOrDefault(last, BigDecimal.ZERO).subtract(start);
    BigDecimal passed = BigDecimal.valueOf(year - (long) first);
    BigDecimal span = BigDecimal.valueOf(last - (long) first);
    return Figure.of(start.add(rise.multiply(passed).divide(span, Arithmetic.CONTEXT)));
  }

  private static Figure none() {
    return new Figure.Undefined(Figure.Cause.TOO_FEW_VALUES);
  }
}
