package vn.chiso.evaluate;

import java.time.Duration;

/**
 * How much rules may do whenever they are run (giới hạn khi chạy quy tắc): once for each locality,
 * and once over all where localities are compared, when it is so much for each 1,000 facts. A rule
 * that exceeds a bound is stopped and named by a finding; everything else is evaluated.
 *
 * <p>A pack may come from a stranger. Its rules have no loops, but may call each other for ever, or
 * ask for every combination of a dozen figures. No sound rule comes near the bounds there are
 * unless others are asked for. Immutable.
 *
 * @param firings how often rules may fire, at least 1
 * @param time how long they may take, of the clock, greater than zero
 * @param memory how many bytes they may allocate, at least 1, what is collected again included. Not
 *     bounded on a JVM that doesn't tell what a thread allocates, which is logged
 */
public record EvaluationLimits(int firings, Duration time, long memory) {
  /** 100,000 firings, 60 seconds, 2 GiB. */
  public static final EvaluationLimits DEFAULT =
      new EvaluationLimits(100_000, Duration.ofSeconds(60), 2L << 30);

  /** @throws IllegalArgumentException if a bound isn't greater than zero */
  public EvaluationLimits {
    if (firings < 1 || time.isNegative() || time.isZero() || memory < 1) {
      throw new IllegalArgumentException(
          "Not greater than zero: " + firings + ", " + time + ", " + memory);
    }
  }

  /** These with another number of firings. */
  public EvaluationLimits withFirings(int most) {
    return new EvaluationLimits(most, time, memory);
  }

  /** These with another time. */
  public EvaluationLimits withTime(Duration most) {
    return new EvaluationLimits(firings, most, memory);
  }

  /** These with another number of bytes. */
  public EvaluationLimits withMemory(long most) {
    return new EvaluationLimits(firings, time, most);
  }

  /** What so many facts may take. */
  EvaluationLimits over(int facts) {
    long times = Math.max(1, facts / 1_000);
    return new EvaluationLimits(
        (int) Math.min(Integer.MAX_VALUE - 1, times * firings),
        time.compareTo(Duration.ofDays(1)) > 0 ? time : time.multipliedBy(times),
        memory > Long.MAX_VALUE / times ? Long.MAX_VALUE : memory * times);
  }
}
