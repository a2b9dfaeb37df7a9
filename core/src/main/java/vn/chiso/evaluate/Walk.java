package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the number nearest to a start at which something is reached: in steps that double until
 * it is, or until going on is of no use, and then by halves. Right where what counts grows with the
 * distance until there is no use.
 *
 * @param start where to begin
 * @param step the least step, which has the sign of the direction; the number found is a whole
 *     number of steps away
 * @param limit how far to go, null for no such limit
 */
record Walk(BigDecimal start, BigDecimal step, @Nullable BigDecimal limit) {
  /** A million millions of steps: from a millionth of a number to a million of it. */
  private static final int MOST_DOUBLINGS = 40;

  /** What is to be said of a number. */
  enum Verdict {
    REACHED,
    /** Not reached, but farther on it may be. */
    NOT_YET,
    /** Not reached, and farther on it won't be either. */
    NO_USE
  }

  /** The number nearest to the start that is judged {@code REACHED}. */
  Optional<BigDecimal> nearest(Function<BigDecimal, Verdict> judge) {
    BigInteger last = BigInteger.ZERO;
    for (int doubling = 0; doubling <= MOST_DOUBLINGS; doubling++) {
      BigInteger steps = BigInteger.ONE.shiftLeft(doubling);
      BigInteger most = most();
      if (most != null && steps.compareTo(most) >= 0) {
        return most.signum() <= 0
            ? atLimit(judge)
            : between(last, most, judge).or(() -> atLimit(judge));
      }
      if (judge.apply(at(steps)) != Verdict.NOT_YET) {
        return between(last, steps, judge);
      }
      last = steps;
    }
    return Optional.empty();
  }

  /** By halves from a number not reached yet to one that may be, or may be of no use. */
  private Optional<BigDecimal> between(
      BigInteger low, BigInteger high, Function<BigDecimal, Verdict> judge) {
    BigInteger before = low;
    BigInteger after = high;
    boolean reached = judge.apply(at(high)) == Verdict.REACHED;
    while (after.subtract(before).compareTo(BigInteger.ONE) > 0) {
      BigInteger middle = before.add(after).shiftRight(1);
      Verdict verdict = judge.apply(at(middle));
      if (verdict == Verdict.REACHED) {
        after = middle;
        reached = true;
      } else if (verdict == Verdict.NOT_YET || reached) {
        before = middle;
      } else {
        after = middle;
      }
    }
    return reached ? Optional.of(at(after)) : Optional.empty();
  }

  /** The limit itself, which may lie less than a step beyond the last one. */
  private Optional<BigDecimal> atLimit(Function<BigDecimal, Verdict> judge) {
    return limit != null && limit.compareTo(start) != 0 && judge.apply(limit) == Verdict.REACHED
        ? Optional.of(limit)
        : Optional.empty();
  }

  private @Nullable BigInteger most() {
    return limit == null
        ? null
        : limit.subtract(start).divideToIntegralValue(step).toBigInteger();
  }

  private BigDecimal at(BigInteger steps) {
    return start.add(step.multiply(new BigDecimal(steps)));
  }
}
