package vn.chiso.formula.treat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a treatment does to a value: equal values become equal ones, and greater ones never less.
 * Immutable.
 *
 * @param kind what is done
 * @param least the least value; below it nothing is left by winsorising; 0 in {@link #NONE}
 * @param greatest the greatest value; above it nothing is left by winsorising; 0 in {@link #NONE}
 * @param mirrored whether a function goes from the greatest value downwards, because the long side
 *     is the low one
 * @param transformation the function, null where there is none
 */
public record Adjustment(
    Treatment.Kind kind,
    BigDecimal least,
    BigDecimal greatest,
    boolean mirrored,
    @Nullable Transformation transformation) {
  /** Leaves values as they are. */
  public static final Adjustment NONE =
      new Adjustment(Treatment.Kind.NONE, BigDecimal.ZERO, BigDecimal.ZERO, false, null);

  /** Leaves these values as they are, with their ends on record. */
  static Adjustment untouched(List<BigDecimal> values) {
    return new Adjustment(
        Treatment.Kind.NONE, Collections.min(values), Collections.max(values), false, null);
  }

  /** The same values, left as they are. */
  public Adjustment undone() {
    return new Adjustment(Treatment.Kind.NONE, least, greatest, false, null);
  }

  /** Leaves nothing beyond what is left of values that were moved. */
  static Adjustment winsorised(List<BigDecimal> moved) {
    return new Adjustment(
        Treatment.Kind.WINSORISED, Collections.min(moved), Collections.max(moved), false, null);
  }

  /** Takes a function of every value. */
  static Adjustment transformed(
      Transformation transformation, List<BigDecimal> values, boolean longBelow) {
    return new Adjustment(
        transformation.function() == Transformation.Function.BOX_COX
            ? Treatment.Kind.BOX_COX
            : Treatment.Kind.LOGARITHM,
        Collections.min(values),
        Collections.max(values),
        longBelow && transformation.isMirrored(),
        transformation);
  }

  /** What a value becomes. One beyond the ends of the set it was made of counts as the end. */
  public BigDecimal of(BigDecimal value) {
    return switch (kind) {
      case NONE -> value;
      case WINSORISED -> within(value);
      case LOGARITHM, BOX_COX ->
        Objects.requireNonNull(transformation).of(within(value), least, greatest, mirrored);
    };
  }

  private BigDecimal within(BigDecimal value) {
    return value.max(least).min(greatest);
  }
}
