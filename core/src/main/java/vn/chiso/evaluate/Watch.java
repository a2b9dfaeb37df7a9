package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the rules a thread runs: stops them when they take too long or too much memory. Both
 * are measured seldom, once in many steps, so that the steps cost next to nothing.
 *
 * <p>A step is one combination of facts the engine looks at, or one firing. A single condition or
 * consequence has no loops and no calls of its own ({@link CodeWall}), so each step ends.
 */
final class Watch {
  private static final int SELDOM = 1_024;
  private static final ThreadLocal<@Nullable Watch> RUNNING = new ThreadLocal<>();

  private final EvaluationLimits limits;
  private final Meter meter;
  private final long begun;
  private final long before;
  private int steps;

  private Watch(EvaluationLimits limits, Meter meter) {
    this.limits = limits;
    this.meter = meter;
    this.begun = meter.nanos();
    this.before = meter.bytes();
  }

  /** Begins to look after the calling thread. */
  static Watch begin(EvaluationLimits limits, Meter meter) {
    Watch watch = new Watch(limits, meter);
    RUNNING.set(watch);
    return watch;
  }

  /** Ends it. */
  void end() {
    RUNNING.remove();
  }

  /**
   * One combination of facts was looked at.
   *
   * @param rule the rule they are looked at for
   * @throws LimitException if a bound is exceeded
   */
  static void looked(String rule) {
    Watch watch = RUNNING.get();
    if (watch != null) {
      watch.step(rule);
    }
  }

  /**
   * A step of a rule.
   *
   * @throws LimitException if a bound is exceeded
   */
  void step(String rule) {
    if (++steps % SELDOM == 0) {
      measure(rule);
    }
  }

  private void measure(String rule) {
    long took = meter.nanos() - begun;
    if (took > TimeUnit.NANOSECONDS.convert(limits.time())) {
      throw new LimitException(rule, Wording.text("limit.time", seconds()));
    }
    if (meter.bytes() - before > limits.memory()) {
      throw new LimitException(rule, Wording.text("limit.memory", limits.memory() >> 20));
    }
  }

  private BigDecimal seconds() {
    return BigDecimal.valueOf(limits.time().toMillis(), 3).stripTrailingZeros();
  }
}
