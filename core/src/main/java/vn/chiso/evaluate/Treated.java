package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.formula.treat.Adjustment;
import vn.chiso.formula.treat.ShapeTest;
import vn.chiso.formula.treat.Treatment;

/**
 * How the outliers of an indicator were treated (xử lý giá trị ngoại lai). Immutable.
 *
 * @param adjustment what was done to each value
 * @param points every value that was moved, step by step; empty unless winsorised
 * @param before the test of the values as they were
 * @param after the test of the values as they were normalised
 * @param possible whether the values have the function that was to be taken; where they don't, or
 *     are normalised in a way that leaves no room for one, nothing was done
 */
public record Treated(
    Adjustment adjustment,
    List<Point> points,
    ShapeTest.Outcome before,
    ShapeTest.Outcome after,
    boolean possible) {
  public Treated {
    points = List.copyOf(points);
  }

  /** The same values, but nothing done to them. */
  Treated undone() {
    return new Treated(adjustment.undone(), List.of(), before, before, false);
  }

  /** Whether any value counts as another. */
  public boolean isAny() {
    return adjustment.kind() != Treatment.Kind.NONE;
  }

  /**
   * A value that was moved.
   *
   * @param locality code of the locality
   * @param step in which step, from 1
   * @param before the value before this step
   * @param after the value after it
   */
  public record Point(String locality, int step, BigDecimal before, BigDecimal after) {}
}
