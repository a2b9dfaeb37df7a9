package vn.chiso.formula;

import java.math.BigDecimal;

/**
 * Min-max normalisation (chuẩn hóa min-max): the one place where direction and capping are handled.
 */
public final class MinMax {
  private MinMax() {}

  /** On which side a value lay outside its goalposts and was capped. */
  public enum Capping {
    /** The value lay within the goalposts, or capping is off. */
    NONE,
    /** Below the minimum: taken as the minimum. */
    AT_MINIMUM,
    /** Above the maximum: taken as the maximum. */
    AT_MAXIMUM
  }

  /**
   * Points on a scale from {@code low} to {@code high}.
   *
   * @param low points of the worse goalpost
   * @param high points of the better goalpost
   */
  public record Scale(BigDecimal low, BigDecimal high) {
    /** 0 to 100, the scale of PII and GII. */
    public static final Scale HUNDRED = new Scale(BigDecimal.ZERO, BigDecimal.valueOf(100));

    public Scale {
      if (low.compareTo(high) >= 0) {
        throw new IllegalArgumentException("Scale must run upwards: " + low + " to " + high);
      }
    }
  }

  /** A normalised value and whether it had to be capped. */
  public record Points(BigDecimal points, Capping capping) {}

  /**
   * The points of a value between two goalposts.
   *
   * <p>With goalposts 28.20 and 55.64 the value 47.59 has 70.66 points if higher is better, and
   * 29.34 if lower is better. With {@code cap}, values outside the goalposts count as the goalpost
   * and say so; without it they fall below 0 or above 100.
   *
   * @throws IllegalArgumentException if the minimum isn't below the maximum
   */
  public static Points points(
      BigDecimal value,
      BigDecimal minimum,
      BigDecimal maximum,
      Direction direction,
      boolean cap,
      Scale scale) {
    if (minimum.compareTo(maximum) >= 0) {
      throw new IllegalArgumentException("Goalposts must differ: " + minimum + " and " + maximum);
    }
    Capping capping = cap ? capping(value, minimum, maximum) : Capping.NONE;
    BigDecimal counted = switch (capping) {
      case NONE -> value;
      case AT_MINIMUM -> minimum;
      case AT_MAXIMUM -> maximum;
    };
    BigDecimal above = direction == Direction.HIGHER_IS_BETTER
        ? counted.subtract(minimum)
        : maximum.subtract(counted);
    BigDecimal points = above
        .multiply(scale.high().subtract(scale.low()))
        .divide(maximum.subtract(minimum), Arithmetic.CONTEXT);
    BigDecimal onScale = scale.low().signum() == 0 ? points : points.add(scale.low());
    return new Points(Arithmetic.canonical(onScale), capping);
  }

  private static Capping capping(BigDecimal value, BigDecimal minimum, BigDecimal maximum) {
    if (value.compareTo(minimum) < 0) {
      return Capping.AT_MINIMUM;
    }
    return value.compareTo(maximum) > 0 ? Capping.AT_MAXIMUM : Capping.NONE;
  }
}
