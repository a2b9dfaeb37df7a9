package vn.chiso.formula.treat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Figure;

/**
 * Treats outliers until a test is passed: moves the extreme value on the long side to the next one
 * (winsorise), one step at a time; where so many steps don't help, takes a function of the values
 * as they were, or leaves them as the steps left them if there is none. Without a test the function
 * is taken of all values whatever they are like. Immutable.
 *
 * <p>Of equal extremes all are moved in one step, as in COINr. Functions are mirrored where the
 * long side is the low one, so the order never turns round: see {@link Transformation}.
 *
 * @param test what values must pass, null for none
 * @param mostSteps how many steps there may be before a function is taken; 5 in the GII, 0 without
 *     a test
 * @param transformation the function, null for none; there is one where there is no test
 */
public record Treatment(
    @Nullable ShapeTest test, int mostSteps, @Nullable Transformation transformation) {
  /** What the GII does. */
  public static final Treatment GII = new Treatment(ShapeTest.GII, 5);

  public Treatment {
    if (mostSteps < 0) {
      throw new IllegalArgumentException("Steps can't be negative: " + mostSteps);
    }
    if (test == null && (mostSteps > 0 || transformation == null)) {
      throw new IllegalArgumentException("Without a test a function is all there can be");
    }
  }

  /** Winsorises, or else takes {@link Transformation#LOG_CT}, as the GII's procedure in COINr. */
  public Treatment(ShapeTest test, int mostSteps) {
    this(test, mostSteps, Transformation.LOG_CT);
  }

  /** Takes a function of all values, whatever they are like. */
  public static Treatment always(Transformation transformation) {
    return new Treatment(null, 0, transformation);
  }

  /** What was done to the values in the end. */
  public enum Kind {
    /** Nothing: they passed, are all equal, or have no such function. */
    NONE,
    /** Extremes were moved. */
    WINSORISED,
    /** Logarithms were taken of all. */
    LOGARITHM,
    /** Box–Cox was taken of all. */
    BOX_COX
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
   * @param possible whether the values have the function that was to be taken; they stay as given
   *     where they don't
   */
  public record Treated(
      List<BigDecimal> values,
      Adjustment adjustment,
      List<Point> points,
      ShapeTest.Outcome before,
      ShapeTest.Outcome after,
      boolean possible) {
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
    ShapeTest.Outcome before = shape(values);
    if (test == null) {
      return transformed(values, before);
    }
    ShapeTest.Outcome now = before;
    List<BigDecimal> moved = new ArrayList<>(values);
    List<Point> points = new ArrayList<>();
    for (int step = 1; step <= mostSteps && !now.passed(); step++) {
      step(moved, step, isLongAbove(now), points);
      now = shape(moved);
    }
    if (!now.passed() && transformation != null) {
      return transformed(values, before);
    }
    Adjustment winsorised = points.isEmpty() ? Adjustment.NONE : Adjustment.winsorised(moved);
    return new Treated(moved, winsorised, points, before, now, true);
  }

  private Treated transformed(List<BigDecimal> values, ShapeTest.Outcome before) {
    Transformation function = Objects.requireNonNull(transformation);
    BigDecimal least = Collections.min(values);
    BigDecimal greatest = Collections.max(values);
    boolean possible = function.fits(least, greatest);
    if (!possible || least.compareTo(greatest) == 0) {
      Adjustment untouched = Adjustment.untouched(values);
      return new Treated(values, untouched, List.of(), before, before, possible);
    }
    Adjustment adjustment = Adjustment.transformed(function, values, isLongBelow(before));
    List<BigDecimal> after = values.stream().map(adjustment::of).toList();
    return new Treated(after, adjustment, List.of(), before, shape(after), true);
  }

  private ShapeTest.Outcome shape(List<BigDecimal> values) {
    return test == null ? ShapeTest.withoutLimits(values) : test.of(values);
  }

  private static boolean isLongAbove(ShapeTest.Outcome outcome) {
    return ((Figure.Known) outcome.skewness()).value().signum() > 0;
  }

  private static boolean isLongBelow(ShapeTest.Outcome outcome) {
    return outcome.skewness() instanceof Figure.Known skewness
        && skewness.value().signum() < 0;
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
