package vn.chiso.score;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.formula.Arithmetic;

/** The raw value of an indicator in one locality, or the reason why there is none. */
public sealed interface Value {

  /**
   * A value.
   *
   * @param exact the value at full precision
   * @param rule name of the rule that gave it
   */
  record Known(BigDecimal exact, String rule) implements Value {
    public Known {
      exact = Arithmetic.canonical(exact);
    }
  }

  /**
   * No value.
   *
   * @param reason why
   * @param details what exactly: codes of items or checks
   */
  record Unknown(Reason reason, List<String> details) implements Value {
    public Unknown {
      details = List.copyOf(details);
    }
  }
}
