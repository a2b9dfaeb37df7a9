package vn.chiso.fact;

import java.math.BigDecimal;
import vn.chiso.formula.Distribution;
import vn.chiso.formula.Figure;

/**
 * How the values of an indicator lie over all localities of the dataset (phân bố giữa các địa
 * phương).
 *
 * @param indicator id of the indicator
 * @param localities how many localities have a value
 * @param distribution how the values lie
 */
public record Spread(String indicator, int localities, Distribution distribution) {

  /** Whether a few values drag it far to one side: skewness and kurtosis are both that large. */
  public boolean isDragged(BigDecimal skewness, BigDecimal kurtosis) {
    return distribution.skewness() instanceof Figure.Known skew
        && distribution.kurtosis() instanceof Figure.Known peak
        && skew.value().abs().compareTo(skewness) >= 0
        && peak.value().compareTo(kurtosis) >= 0;
  }

  /** Whether a value lies further from the median than so many robust standard deviations. */
  public boolean isLeftBy(Computed value, BigDecimal distance) {
    return distribution.distance(value.value()) instanceof Figure.Known known
        && known.value().compareTo(distance) > 0;
  }
}
