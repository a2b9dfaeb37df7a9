package vn.chiso.audit;

import java.util.Locale;

/**
 * Where correlations of parts of an index are doubted (ngưỡng tương quan). They don't apply to a
 * node and its only part, which rank alike by construction.
 *
 * @param negative below it parts pull in opposite directions
 * @param weak from {@code negative} to below it they have little to do with each other
 * @param collinear above it they tell the same twice
 */
public record CorrelationLimits(double negative, double weak, double collinear) {
  /**
   * −0.4, 0.3 and 0.92: the Joint Research Centre's audits of the Global Innovation Index expect
   * correlations of 0.30 to 0.92 between parts and what they make up; COINr colours what is below
   * −0.4 besides.
   */
  public static final CorrelationLimits JRC = new CorrelationLimits(-0.4, 0.3, 0.92);

  public CorrelationLimits {
    if (!(-1 <= negative && negative <= weak && weak <= collinear && collinear <= 1)) {
      throw new IllegalArgumentException(
          "Limits must rise from -1 to 1: " + negative + ", " + weak + ", " + collinear);
    }
  }

  /** What a correlation says. */
  public enum Flag {
    /** Parts pull in opposite directions (ngược chiều). */
    NEGATIVE,
    /** Little to do with each other (yếu). */
    WEAK,
    /** As it should be (tốt). */
    GOOD,
    /** The same told twice (trùng lặp). */
    COLLINEAR;

    /** The name used in files: {@code negative}, {@code weak}, {@code good}, {@code collinear}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a correlation says. */
  public Flag flag(double correlation) {
    if (correlation < negative) {
      return Flag.NEGATIVE;
    }
    if (correlation < weak) {
      return Flag.WEAK;
    }
    return correlation > collinear ? Flag.COLLINEAR : Flag.GOOD;
  }
}
