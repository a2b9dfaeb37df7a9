package vn.chiso.score;

import vn.chiso.formula.Figure;
import vn.chiso.formula.Quantity;

/**
 * The raw value of an indicator (giá trị chỉ số), inserted by a formula rule.
 *
 * @param indicator code or id of the indicator
 * @param figure the value, or why there is none
 */
public record IndicatorValue(String indicator, Figure figure) implements Quantity {
  /** The value a formula gives. */
  public static IndicatorValue of(String indicator, Quantity value) {
    return new IndicatorValue(indicator, value.figure());
  }
}
