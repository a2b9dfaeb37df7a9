package vn.chiso.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Figure;
import vn.chiso.formula.Quantity;

/**
 * What was computed for an indicator of a locality (kết quả tính): for reviews, which run when all
 * is computed.
 *
 * @param indicator id of the indicator
 * @param value its value
 * @param score its score as published, null if it has none
 */
public record Computed(
    String indicator, BigDecimal value, @Nullable BigDecimal score) implements Quantity {

  @Override
  public Figure figure() {
    return Figure.of(value);
  }
}
