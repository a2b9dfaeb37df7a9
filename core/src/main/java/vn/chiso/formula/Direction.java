package vn.chiso.formula;

import java.math.BigDecimal;

/**
 * Which end of an indicator is the good one (chiều của chỉ số). What depends on it asks here, so
 * that no method has a case of its own for indicators of which less is better.
 */
public enum Direction {
  /** Càng cao càng tốt. */
  HIGHER_IS_BETTER,
  /** Càng thấp càng tốt. */
  LOWER_IS_BETTER;

  /**
   * The value, or its negative where lower is better: of two directed values the greater is better.
   */
  public BigDecimal directed(BigDecimal value) {
    return this == HIGHER_IS_BETTER ? value : value.negate();
  }

  /** The worse of the two ends of a range. */
  public BigDecimal worse(BigDecimal minimum, BigDecimal maximum) {
    return this == HIGHER_IS_BETTER ? minimum : maximum;
  }

  /** The better of the two ends of a range. */
  public BigDecimal better(BigDecimal minimum, BigDecimal maximum) {
    return this == HIGHER_IS_BETTER ? maximum : minimum;
  }
}
