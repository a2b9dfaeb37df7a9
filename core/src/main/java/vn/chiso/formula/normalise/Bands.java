package vn.chiso.formula.normalise;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.formula.Figure;

/**
 * Points by band (phân bậc): a value has those of the last band that begins at it or below.
 *
 * <p>Direction is in the points: where lower is better, the first band has most. Immutable.
 *
 * @param bands the bands, from the lowest upwards; at least one
 */
public record Bands(List<Band> bands) {
  /**
   * A band.
   *
   * @param from the least value in it
   * @param points the points of every value in it
   */
  public record Band(BigDecimal from, BigDecimal points) {}

  public Bands {
    bands = List.copyOf(bands);
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("There must be a band");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).from().compareTo(bands.get(i - 1).from()) <= 0) {
        throw new IllegalArgumentException("Bands must run upwards: " + bands.get(i));
      }
    }
  }

  /** The points of a value; none below the first band. */
  public Normalised points(BigDecimal value) {
    Band last = null;
    for (Band band : bands) {
      if (band.from().compareTo(value) <= 0) {
        last = band;
      }
    }
    return last == null ? Normalised.none(Figure.Cause.NO_BAND) : Normalised.of(last.points());
  }
}
