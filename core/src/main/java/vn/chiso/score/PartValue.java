package vn.chiso.score;

import vn.chiso.formula.Figure;
import vn.chiso.formula.Quantity;

/**
 * The value of one part of an indicator, inserted by a formula rule and read by another.
 *
 * @param indicator code or id of the indicator
 * @param part the part, such as {@code (1)}
 * @param figure the value, or why there is none
 */
public record PartValue(String indicator, String part, Figure figure) implements Quantity {
  /** The value a formula gives. */
  public static PartValue of(String indicator, String part, Quantity value) {
    return new PartValue(indicator, part, value.figure());
  }
}
