package vn.chiso.formula.treat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.chiso.formula.Figure;

/**
 * Treats outliers until a test is passed: moves the extreme value on the long side to the next one
 * (winsorise), one step at a time; where so many steps don't help, takes logarithms of the values
 * as they were.
 *
 * <p>Of equal extremes all are moved in one step, as in COINr. Logarithms are those of the distance
 * from the end of the short side plus a hundredth of the range, so they exist for values of any
 * sign; where the long side is the low one they are mirrored, so the order never turns round.
 *
 * @param test what values must pass
 * @param mostSteps how many steps there may be before logarithms are taken; 5 in the GII
 */
public record Treatment(ShapeTest test, int mostSteps) {
  public Treatment {
    if (mostSteps < 0) {
      throw new IllegalArgumentException("Steps can't be negative: " + mostSteps);
    }
  }

  /** What was done to the values in the end. */
  public enum Kind {
    /** Nothing: they passed. */
    NONE,
    /** Extremes were moved. */
    WINSORISED,
    /** Logarithms were taken of all. */
    LOGARITHM
  }

  /**
   * One value that was moved.
   *
   * @param place its place in the list, from 0
   * @param step in which step, from 1
   * @param before the value before this step
   * @param after the value after it
   */
  public record Point(int place, int step, BigDecimal before, BigDecimal after) {}

  /**
   * What came of a treatment.
   *
   * @param values the values, in the order given
   * @param adjustment what was done to each value
   * @param points every value moved, step by step; empty unless winsorised
   * @param before the test of the values as given
   * @param after the test of the values as they are now
   */
  public record Treated(
      List<BigDecimal> values,
      Adjustment adjustment,
      List<Point> points,
      ShapeTest.Outcome before,
      ShapeTest.Outcome after) {
    public Treated {
      values = List.copyOf(values);
      points = List.copyOf(points);
    }

    /** What was done. */
    public Kind kind() {
      return adjustment.kind();
    }
  }

  /**
   * Treats values.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Treated of(List<BigDecimal> values) {
    ShapeTest.Outcome before = test.of(values);
    ShapeTest.Outcome now = before;
    List<BigDecimal> moved = new ArrayList<>(values);
    List<Point> points = new ArrayList<>();
    for (int step = 1; step <= mostSteps && !now.passed(); step++) {
      step(moved, step, isLongAbove(now), points);
      now = test.of(moved);
    }
    if (now.passed()) {
      Adjustment winsorised = points.isEmpty()
          ? Adjustment.NONE
          : new Adjustment(Kind.WINSORISED, Collections.min(moved), Collections.max(moved), false);
      return new Treated(moved, winsorised, points, before, now);
    }
    Adjustment adjustment = new Adjustment(
        Kind.LOGARITHM, Collections.min(values), Collections.max(values), !isLongAbove(before));
    List<BigDecimal> logarithms = values.stream().map(adjustment::of).toList();
    return new Treated(logarithms, adjustment, List.of(), before, test.of(logarithms));
  }

  private static boolean isLongAbove(ShapeTest.Outcome outcome) {
    return ((Figure.Known) outcome.skewness()).value().signum() > 0;
  }

  private static void step(List<BigDecimal> values, int step, boolean above, List<Point> points) {
    BigDecimal extreme = above ? Collections.max(values) : Collections.min(values);
    BigDecimal next = values.stream()
        .filter(value -> value.compareTo(extreme) != 0)
        .reduce(above ? BigDecimal::max : BigDecimal::min)
        .orElseThrow();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).compareTo(extreme) == 0) {
        points.add(new Point(i, step, values.get(i), next));
        values.set(i, next);
      }
    }
  }
}
