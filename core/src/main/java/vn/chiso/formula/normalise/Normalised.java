package vn.chiso.formula.normalise;

import java.math.BigDecimal;
import vn.chiso.formula.Figure;
import vn.chiso.formula.MinMax;

/**
 * What a value became by normalising.
 *
 * @param figure the points, or the cause why there are none
 * @param capping whether the value lay outside of what it is measured by and was capped
 */
public record Normalised(Figure figure, MinMax.Capping capping) {
  static Normalised of(BigDecimal points) {
    return new Normalised(Figure.of(points), MinMax.Capping.NONE);
  }

  static Normalised of(MinMax.Points points) {
    return new Normalised(Figure.of(points.points()), points.capping());
  }

  static Normalised none(Figure.Cause cause) {
    return new Normalised(new Figure.Undefined(cause), MinMax.Capping.NONE);
  }
}
