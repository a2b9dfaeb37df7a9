package vn.chiso.formula.normalise;

import java.math.BigDecimal;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.Direction;
import vn.chiso.formula.Figure;
import vn.chiso.formula.MinMax;
import vn.chiso.formula.MinMax.Capping;
import vn.chiso.formula.MinMax.Scale;

/**
 * What a value is measured by: minimum and maximum, given or taken from the localities (khoảng giá
 * trị). All methods here are the same for both directions: they go from the worse end.
 *
 * @param minimum the least value
 * @param maximum the greatest value; not less
 * @param direction which end is the good one
 * @param cap whether values beyond the ends count as the end
 * @param scale the scale of the points
 */
public record Range(
    BigDecimal minimum, BigDecimal maximum, Direction direction, boolean cap, Scale scale) {
  public Range {
    if (minimum.compareTo(maximum) > 0) {
      throw new IllegalArgumentException("Range must run upwards: " + minimum + ", " + maximum);
    }
  }

  /**
   * How far a value has come from the worse end to the better one (khoảng cách tới giá trị tốt
   * nhất): 1 − (best − value) ÷ (best − worst), which is min-max. Equal ends have no points.
   */
  public Normalised toMaximum(BigDecimal value) {
    return toAim(value, direction.better(minimum, maximum), Figure.Cause.EQUAL_VALUES);
  }

  /**
   * How far a value has come from the worse end to a target, or to the value of a reference
   * locality (khoảng cách tới mục tiêu, tới giá trị tham chiếu).
   *
   * <p>From 0 to 20 and with a target of 10, the value 5 has come half of the way; so has 15 if
   * lower is better. What is beyond the target counts as the target if capping is on, and more than
   * the scale has otherwise. There are no points if the target is no better than the worse end.
   */
  public Normalised toTarget(BigDecimal value, BigDecimal target) {
    return toAim(value, target, Figure.Cause.AIM_NOT_BETTER);
  }

  private Normalised toAim(BigDecimal value, BigDecimal aim, Figure.Cause otherwise) {
    BigDecimal worse = direction.worse(minimum, maximum);
    if (direction.directed(aim).compareTo(direction.directed(worse)) <= 0) {
      return Normalised.none(otherwise);
    }
    return Normalised.of(
        MinMax.points(value, worse.min(aim), worse.max(aim), direction, cap, scale));
  }

  /**
   * A value as a share of the best one (tỷ lệ so với giá trị tốt nhất): value ÷ maximum, or minimum
   * ÷ value where lower is better, so that the best always has all points and more is never worse.
   *
   * <p>There are no points unless the best value is above zero, and the value too where it divides,
   * as it counts after capping.
   */
  public Normalised ofMaximum(BigDecimal value) {
    boolean higher = direction == Direction.HIGHER_IS_BETTER;
    BigDecimal best = direction.better(minimum, maximum);
    Capping capping = cap ? capping(value) : Capping.NONE;
    BigDecimal counted = switch (capping) {
      case NONE -> value;
      case AT_MINIMUM -> minimum;
      case AT_MAXIMUM -> maximum;
    };
    if (best.signum() <= 0 || (!higher && counted.signum() <= 0)) {
      return Normalised.none(Figure.Cause.NOT_POSITIVE);
    }
    BigDecimal size = scale.high().subtract(scale.low());
    BigDecimal points = higher
        ? counted.multiply(size).divide(best, Arithmetic.CONTEXT)
        : best.multiply(size).divide(counted, Arithmetic.CONTEXT);
    return new Normalised(Figure.of(points.add(scale.low())), capping);
  }

  /**
   * A value beside a reference, which has the middle of the scale (quanh giá trị tham chiếu): half
   * of the range away from it is half of the scale. So AMPI is made, on a scale from 70 to 130.
   *
   * <p>Values outside the range count as its end if capping is on. There are no points if the range
   * is empty.
   */
  public Normalised around(BigDecimal value, BigDecimal reference) {
    if (minimum.compareTo(maximum) == 0) {
      return Normalised.none(Figure.Cause.EQUAL_VALUES);
    }
    Capping capping = cap ? capping(value) : Capping.NONE;
    BigDecimal counted = switch (capping) {
      case NONE -> value;
      case AT_MINIMUM -> minimum;
      case AT_MAXIMUM -> maximum;
    };
    BigDecimal size = scale.high().subtract(scale.low());
    BigDecimal middle = scale.low().add(scale.high()).divide(BigDecimal.valueOf(2));
    BigDecimal better = direction.directed(counted.subtract(reference));
    BigDecimal points = better
        .multiply(size)
        .divide(maximum.subtract(minimum), Arithmetic.CONTEXT)
        .add(middle);
    return new Normalised(Figure.of(points), capping);
  }

  private Capping capping(BigDecimal value) {
    if (value.compareTo(minimum) < 0) {
      return Capping.AT_MINIMUM;
    }
    return value.compareTo(maximum) > 0 ? Capping.AT_MAXIMUM : Capping.NONE;
  }
}
