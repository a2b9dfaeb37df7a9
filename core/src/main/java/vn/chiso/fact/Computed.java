package vn.chiso.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Change;
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

  /** Whether somebody else's value is another, by more than so many percent of the larger one. */
  public boolean isNot(@Nullable BigDecimal own, BigDecimal percent) {
    return own != null && Change.differByPercent(this, Figure.of(own), percent);
  }

  /** Whether somebody else's score is another, by more than so many points. */
  public boolean isNotScored(@Nullable BigDecimal own, BigDecimal points) {
    return own != null && score != null && Change.differ(Figure.of(score), Figure.of(own), points);
  }

  @Override
  public Figure figure() {
    return Figure.of(value);
  }
}
