package vn.chiso.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chiso.text.Text;

/**
 * A figure held against the size its item should have (độ lớn của số liệu).
 *
 * @param item code of the data item
 * @param per code of the item it is divided by, or empty
 * @param datum the figure
 * @param base the figure it is divided by, null for none
 * @param number what is compared: the figure, or its ratio to the base
 * @param plausible whether the number is plausible
 * @param slip the wrong unit that would explain it, null if none does
 */
public record Size(
    String item,
    String per,
    Datum datum,
    @Nullable Datum base,
    BigDecimal number,
    boolean plausible,
    Plausible.@Nullable Slip slip) {

  /** The figure, and what it is divided by. */
  public Datum[] data() {
    return base == null ? new Datum[] {datum} : new Datum[] {datum, base};
  }

  /** What the figure must be multiplied by; 1 if no slip explains it. */
  public BigDecimal factor() {
    return slip == null ? BigDecimal.ONE : slip.factor();
  }

  /** The wrong unit it was presumably typed in, or empty. */
  public Text typedUnit() {
    return slip == null ? Text.same("") : slip.unitOfMeasure();
  }

  /** The figure as it presumably should be. */
  public BigDecimal corrected() {
    return datum.value().multiply(factor());
  }
}
