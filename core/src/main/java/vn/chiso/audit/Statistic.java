package vn.chiso.audit;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/** A number an audit gives, or the reason why there is none. Never NaN or infinite. */
public sealed interface Statistic {

  /** A number. */
  record Known(double value) implements Statistic {
    public Known {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("Not a number: " + value);
      }
    }
  }

  /** No number, and why. */
  record None(Lack lack) implements Statistic {
    public None {
      Objects.requireNonNull(lack, "lack");
    }
  }

  /** A number. */
  static Statistic of(double value) {
    return new Known(value);
  }

  /** No number. */
  static Statistic none(Lack lack) {
    return new None(lack);
  }

  /** The number of this one, changed; if there is none, the reason stays. */
  default Statistic map(DoubleUnaryOperator change) {
    return this instanceof Known known ? of(change.applyAsDouble(known.value())) : this;
  }
}
