package vn.chiso.fact;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.formula.Distribution;
import vn.chiso.formula.Figure;

/**
 * A locality's figures of earlier years for an item (chuỗi số liệu).
 *
 * @param item code of the data item, or id of the indicator
 * @param years how many years there are
 * @param distribution how they lie
 */
public record Series(String item, int years, Distribution distribution) {

  /** The series of some figures, of which there must be one. */
  public static Series of(String item, List<BigDecimal> values) {
    return new Series(item, values.size(), Distribution.of(values));
  }

  /** Whether a figure lies further from the median than so many robust standard deviations. */
  public boolean isLeftBy(Datum datum, BigDecimal distance) {
    return distribution.distance(datum.value()) instanceof Figure.Known known
        && known.value().compareTo(distance) > 0;
  }
}
