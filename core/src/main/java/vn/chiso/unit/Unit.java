package vn.chiso.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * A unit of measure (đơn vị tính): a size, and nouns above and below a stroke. Immutable.
 *
 * <p>A noun and the same noun with something behind it are of one kind, as Vietnamese puts it:
 * {@code đơn vị} and {@code đơn vị cấp xã}, {@code người} and {@code người đi học}.
 */
public final class Unit {
  private final BigDecimal above;
  private final BigDecimal below;
  private final List<String> nounsAbove;
  private final List<String> nounsBelow;

  private Unit(
      BigDecimal above, BigDecimal below, List<String> nounsAbove, List<String> nounsBelow) {
    this.above = above;
    this.below = below;
    this.nounsAbove = List.copyOf(nounsAbove);
    this.nounsBelow = List.copyOf(nounsBelow);
  }

  /**
   * A factor without rounding, in lowest terms: times ÷ over.
   *
   * @param times above zero
   * @param over above zero
   */
  public record Factor(BigInteger times, BigInteger over) {
    /** Whether it changes nothing. */
    public boolean isOne() {
      return times.equals(over);
    }

    /**
     * A fraction in lowest terms.
     *
     * @param times above zero
     * @param over above zero
     */
    public static Factor of(BigInteger times, BigInteger over) {
      BigInteger common = times.gcd(over);
      return new Factor(times.divide(common), over.divide(common));
    }

    @Override
    public String toString() {
      return over.equals(BigInteger.ONE) ? times.toString() : times + "/" + over;
    }
  }

  /** So many of a noun; of an empty noun a plain number. */
  static Unit of(BigDecimal size, String noun) {
    return new Unit(size, BigDecimal.ONE, noun.isEmpty() ? List.of() : List.of(noun), List.of());
  }

  /**
   * What a figure in this unit divided by one in another is in: đồng ÷ người is đồng/người. What
   * stands above and below goes.
   */
  public Unit over(Unit other) {
    List<String> up = new ArrayList<>(nounsAbove);
    List<String> down = new ArrayList<>(nounsBelow);
    up.addAll(other.nounsBelow);
    down.addAll(other.nounsAbove);
    cancel(up, down, true);
    cancel(up, down, false);
    return new Unit(above.multiply(other.below), below.multiply(other.above), up, down);
  }

  private static void cancel(List<String> up, List<String> down, boolean exactly) {
    for (Iterator<String> nouns = up.iterator(); nouns.hasNext(); ) {
      String noun = nouns.next();
      Optional<String> same = down.stream()
          .filter(each -> exactly ? each.equals(noun) : isOfOneKind(noun, each))
          .findFirst();
      if (same.isPresent()) {
        down.remove(same.get());
        nouns.remove();
      }
    }
  }

  private static boolean isOfOneKind(String noun, String other) {
    return noun.startsWith(other + " ") || other.startsWith(noun + " ");
  }

  /**
   * What a figure in this unit has to be multiplied by to be in another: 1,000,000 from triệu đồng
   * to đồng. Empty where the two can't be compared, such as with a unit of size zero.
   */
  public Optional<Factor> to(Unit other) {
    Unit left = over(other);
    if (!left.nounsAbove.isEmpty() || !left.nounsBelow.isEmpty()) {
      return Optional.empty();
    }
    int scale = Math.max(0, Math.max(left.above.scale(), left.below.scale()));
    BigInteger times = left.above.scaleByPowerOfTen(scale).toBigIntegerExact();
    BigInteger parts = left.below.scaleByPowerOfTen(scale).toBigIntegerExact();
    if (times.signum() == 0 || parts.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(Factor.of(times, parts));
  }
}
