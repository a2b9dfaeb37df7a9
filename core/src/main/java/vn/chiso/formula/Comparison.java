package vn.chiso.formula;

import java.util.Locale;
import java.util.function.IntPredicate;

/** What two sides are expected to be to each other (phép so sánh), as in DHIS2. */
public enum Comparison {
  /** Both are the same. */
  EQUAL_TO(order -> order == 0),
  /** They differ. */
  NOT_EQUAL_TO(order -> order != 0),
  /** The left is more. */
  GREATER_THAN(order -> order > 0),
  /** The left isn't less. */
  GREATER_THAN_OR_EQUAL_TO(order -> order >= 0),
  /** The left is less. */
  LESS_THAN(order -> order < 0),
  /** The left isn't more. */
  LESS_THAN_OR_EQUAL_TO(order -> order <= 0),
  /** Both are given, or neither. */
  COMPULSORY_PAIR(order -> true),
  /** Not both are given. */
  EXCLUSIVE_PAIR(order -> true);

  @SuppressWarnings("ImmutableEnumChecker") // none of them has any state
  private final IntPredicate holds;

  Comparison(IntPredicate holds) {
    this.holds = holds;
  }

  /** What can be said of two sides. */
  public enum Verdict {
    /** They are as expected. */
    PASSES,
    /** They aren't. */
    FAILS,
    /** Too much is missing to tell. */
    CANNOT_SAY
  }

  /** The name used in rules: {@code equal-to}, {@code less-than-or-equal-to} … */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Compares by value: 60.0 is equal to 60. */
  public Verdict of(Side left, Side right) {
    boolean first = left.number() != null;
    boolean second = right.number() != null;
    return switch (this) {
      case COMPULSORY_PAIR -> verdict(first == second);
      case EXCLUSIVE_PAIR -> verdict(!(first && second));
      default ->
        left.compared()
            .flatMap(a -> right.compared().map(b -> verdict(holds.test(a.compareTo(b)))))
            .orElse(Verdict.CANNOT_SAY);
    };
  }

  private static Verdict verdict(boolean asExpected) {
    return asExpected ? Verdict.PASSES : Verdict.FAILS;
  }
}
