package vn.chiso.formula;

/** Which end of an indicator is the good one (chiều của chỉ số). */
public enum Direction {
  /** Càng cao càng tốt. */
  HIGHER_IS_BETTER,
  /** Càng thấp càng tốt. */
  LOWER_IS_BETTER
}
