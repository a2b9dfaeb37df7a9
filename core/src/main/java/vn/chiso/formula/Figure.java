package vn.chiso.formula;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The outcome of a formula: a number, or the cause why there is none.
 *
 * <p>Formulas never throw because of data and never give zero for "unknown": dividing by zero gives
 * an {@link Undefined} figure, and everything computed from it is undefined for the same cause.
 */
public sealed interface Figure extends Quantity {

  /** A number. Its scale carries no meaning: trailing zeros are dropped. */
  record Known(BigDecimal value) implements Figure {
    public Known {
      value = Arithmetic.canonical(value);
    }
  }

  /** No number, and why. */
  record Undefined(Cause cause) implements Figure {
    public Undefined {
      Objects.requireNonNull(cause, "cause");
    }
  }

  /** Why a formula has no number. */
  enum Cause {
    /** Mẫu số bằng 0. */
    ZERO_DENOMINATOR,
    /** Thang điểm không có dòng cho mục số liệu. */
    NO_RUBRIC_LINE,
    /** Quá ít giá trị. */
    TOO_FEW_VALUES,
    /** Mọi giá trị bằng nhau. */
    EQUAL_VALUES,
    /** Giá trị không lớn hơn 0, nên không có logarit, căn hay tỷ lệ. */
    NOT_POSITIVE,
    /** Mục tiêu không tốt hơn giá trị kém nhất. */
    AIM_NOT_BETTER,
    /** Giá trị không thuộc bậc nào. */
    NO_BAND
  }

  /** A known figure. */
  static Figure of(BigDecimal value) {
    return new Known(value);
  }

  @Override
  default Figure figure() {
    return this;
  }
}
