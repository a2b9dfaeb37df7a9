package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.framework.MissingData;
import vn.chiso.text.Text;

/**
 * How a missing figure was estimated (ước lượng số liệu thiếu). Immutable.
 *
 * @param locality code of the locality
 * @param indicator id of the indicator
 * @param method how
 * @param group the group whose localities it was estimated from; empty where groups don't count
 * @param count how many figures it was estimated from
 * @param years the years of those figures; empty where they are of the year evaluated
 * @param value the value estimated; null where it is a score that was
 */
public record Imputed(
    String locality,
    String indicator,
    MissingData.Method method,
    Text group,
    int count,
    List<Integer> years,
    @Nullable BigDecimal value) {
  public Imputed {
    years = List.copyOf(years);
  }
}
