package vn.chiso.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A unit of measure (đơn vị tính): a size, and nouns above and below a stroke. Immutable.
 *
 * <p>A noun and the same noun with something behind it are of one kind, as Vietnamese puts it:
 * {@code đơn vị} and {@code đơn vị cấp xã}, {@code người} and {@code người đi học}. A single
 * syllable may as well begin another word, as {@code đồng} does {@code đồng bào} and {@code đơn}
 * does {@code đơn vị}: of those only few are taken to be the same with something behind them.
 */
public final class Unit {
  private static final Set<String> MEASURES = Set.of("m", "m2", "m3", "kg");
  private static final Set<String> COUNTED =
      Set.of("người", "hộ", "xã", "phường", "huyện", "tỉnh", "trường", "lớp", "xe", "điểm");
  private static final Set<String> COMPOUNDS =
      Set.of("hộ chiếu", "hộ khẩu", "xã hội", "trường hợp", "người máy");

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
    /** The factor that changes nothing. */
    public static final Factor ONE = new Factor(BigInteger.ONE, BigInteger.ONE);

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

    /** This factor and another one behind it. */
    public Factor by(Factor other) {
      return of(times.multiply(other.times), over.multiply(other.over));
    }

    @Override
    public String toString() {
      return over.equals(BigInteger.ONE) ? times.toString() : times + "/" + over;
    }
  }

  /** One of a noun; of an empty noun the plain number one. */
  static Unit of(String noun) {
    return new Unit(
        BigDecimal.ONE, BigDecimal.ONE, noun.isEmpty() ? List.of() : List.of(noun), List.of());
  }

  /** So many times as large. */
  Unit times(BigDecimal size) {
    return new Unit(above.multiply(size), below, nounsAbove, nounsBelow);
  }

  /**
   * The unit of what is measured in this one: {@code m2 đất} of {@code m2}. What isn't measured but
   * counted is a noun of its own.
   */
  Unit of(String text, String measured) {
    return nounsBelow.isEmpty() && nounsAbove.size() == 1 && MEASURES.contains(nounsAbove.get(0))
        ? new Unit(above, below, List.of(nounsAbove.get(0) + measured), List.of())
        : of(text);
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

  /** The unit of figures in this one that were multiplied by a factor. */
  public Unit multiplied(Factor factor) {
    return new Unit(
        above.multiply(new BigDecimal(factor.over())),
        below.multiply(new BigDecimal(factor.times())),
        nounsAbove,
        nounsBelow);
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
    return isQualified(noun, other) || isQualified(other, noun);
  }

  /** Whether a noun is the other one with something behind it that says more of it. */
  private static boolean isQualified(String noun, String other) {
    return noun.startsWith(other + " ")
        && (other.indexOf(' ') > 0 || MEASURES.contains(other) || COUNTED.contains(other))
        && COMPOUNDS.stream().noneMatch(word -> (noun + " ").startsWith(word + " "));
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
