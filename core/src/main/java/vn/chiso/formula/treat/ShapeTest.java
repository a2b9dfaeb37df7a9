package vn.chiso.formula.treat;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.formula.Distribution;
import vn.chiso.formula.Figure;

/**
 * Whether values lie as they should (kiểm tra độ lệch và độ nhọn): they pass if skewness is small
 * or kurtosis is.
 *
 * @param skewness sample-adjusted skewness (G1) must be below this, whatever its sign; 2 in the GII
 * @param kurtosis or else sample-adjusted excess kurtosis (G2) below this; 3.5 in the GII
 */
public record ShapeTest(BigDecimal skewness, BigDecimal kurtosis) {
  /** The limits of the GII. */
  public static final ShapeTest GII = new ShapeTest(BigDecimal.valueOf(2), new BigDecimal("3.5"));

  /**
   * What came of a test.
   *
   * @param skewness the skewness; without number for fewer than three values, or equal ones
   * @param kurtosis the kurtosis; without number for fewer than four values, or equal ones
   * @param passed whether the values pass; they do where there is no number to fail by
   */
  public record Outcome(Figure skewness, Figure kurtosis, boolean passed) {}

  /**
   * Tests values.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Outcome of(List<BigDecimal> values) {
    Outcome found = withoutLimits(values);
    boolean fails = found.skewness() instanceof Figure.Known skewed
        && found.kurtosis() instanceof Figure.Known pointed
        && skewed.value().abs().compareTo(skewness) >= 0
        && pointed.value().compareTo(kurtosis) >= 0;
    return new Outcome(found.skewness(), found.kurtosis(), !fails);
  }

  /** How values lie, where nothing is asked of them: they pass. */
  static Outcome withoutLimits(List<BigDecimal> values) {
    Distribution distribution = Distribution.of(values);
    return new Outcome(distribution.skewness(), distribution.kurtosis(), true);
  }
}
