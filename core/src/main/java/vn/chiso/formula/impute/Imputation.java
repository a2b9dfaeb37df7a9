package vn.chiso.formula.impute;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
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
   * The year of the latest earlier figure (số liệu gần nhất); empty where there is none, or where
   * it is too old.
   *
   * @param known the years there are figures of
   * @param oldest how many years back it may be
   */
  public static List<Integer> latest(NavigableSet<Integer> known, int year, int oldest) {
    Integer before = known.lower(year);
    return before == null || year - before > oldest ? List.of() : List.of(before);
  }

  /**
   * The years a straight line is drawn through for a year that has no figure: the nearest before
   * and after it, or with none after it the two latest before. Empty where there aren't two, or
   * where the first of them is too old.
   *
   * @param known the years there are figures of
   * @param oldest how many years back the first may be
   */
  public static List<Integer> ends(NavigableSet<Integer> known, int year, int oldest) {
    Integer before = known.lower(year);
    if (before == null) {
      return List.of();
    }
    Integer after = known.higher(year);
    Integer other = after == null ? known.lower(before) : after;
    if (other == null || year - Math.min(before, other) > oldest) {
      return List.of();
    }
    return List.of(Math.min(before, other), Math.max(before, other));
  }

  /**
   * The figure of a year on the straight line from the first to the last of some (nội suy, ngoại
   * suy tuyến tính); of one alone it is that one, whatever the year.
   *
   * <p>With 10 in 2020 and 16 in 2023, 2021 has 12 and 2024 has 18.
   *
   * @param known figures by year
   */
  public static Figure line(NavigableMap<Integer, BigDecimal> known, int year) {
    Map.Entry<Integer, BigDecimal> first = known.firstEntry();
    Map.Entry<Integer, BigDecimal> last = known.lastEntry();
    if (first == null || last == null) {
      return none();
    }
    if (first.getKey().equals(last.getKey())) {
      return Figure.of(first.getValue());
    }
    BigDecimal rise = last.getValue().subtract(first.getValue());
    BigDecimal passed = BigDecimal.valueOf(year - (long) first.getKey());
    BigDecimal span = BigDecimal.valueOf(last.getKey() - (long) first.getKey());
    return Figure.of(first.getValue().add(rise.multiply(passed).divide(span, Arithmetic.CONTEXT)));
  }

  private static Figure none() {
    return new Figure.Undefined(Figure.Cause.TOO_FEW_VALUES);
  }
}
