package vn.chiso.evaluate;

import java.util.Optional;
import vn.chiso.text.Text;

/** Stops rules that exceed a bound. */
final class LimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Text how;
  private final String rule;

  LimitException(String rule, Text how) {
    super(how.en(), null, false, false);
    this.rule = rule;
    this.how = how;
  }

  /** The one behind what the engine threw, if there is one. */
  static Optional<LimitException> behind(Throwable thrown) {
    Throwable cause = thrown;
    while (cause != null && !(cause instanceof LimitException)) {
      cause = cause.getCause();
    }
    return Optional.ofNullable((LimitException) cause);
  }

  /** The name of the rule. */
  String rule() {
    return rule;
  }

  /** Which bound was exceeded, in words. */
  Text how() {
    return how;
  }
}
