package vn.chiso.dataset;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Origin;

/**
 * A score that stands in the dataset, such as one a ministry published (điểm đã công bố).
 *
 * @param locality code of the locality
 * @param node code or id of the node
 * @param score the score
 * @param use what it may be used for
 * @param status what the figure claims to be
 * @param rank the rank that was published with it, null if none
 * @param source where it was published
 * @param origin where it stands in the dataset
 */
public record GivenScore(
    String locality,
    String node,
    BigDecimal score,
    Use use,
    DataStatus status,
    @Nullable Integer rank,
    String source,
    Origin origin) {

  /** What a given score may be used for. */
  public enum Use {
    /** Only to be compared with the score computed. */
    COMPARE,
    /** Stands in where the score can't be computed, and the result says so; compared otherwise. */
    STAND_IN;

    /** The name used in files: {@code compare}, {@code stand-in}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
