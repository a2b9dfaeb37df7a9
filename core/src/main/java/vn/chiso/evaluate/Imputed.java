package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.framework.MissingData;
import vn.chiso.text.Text;

/**
 * How a missing figure was estimated (ước lượng số liệu thiếu). Immutable.
 *
 * @param locality code of the locality
 * @param indicator id of the indicator
 * @param method how
 * @param group the group whose localities it was estimated from; empty where groups don't count
 * @param members how many localities are in that group, with a figure or without; 0 where groups
 *     don't count
 * @param count how many figures it was estimated from
 * @param earlier those figures where they are of other years, in the order of the years; otherwise
 *     empty
 * @param value the value estimated; null where it is a score that was
 */
public record Imputed(
    String locality,
    String indicator,
    MissingData.Method method,
    Text group,
    int members,
    int count,
    List<EarlierFigure> earlier,
    @Nullable BigDecimal value) {
  public Imputed {
    earlier = List.copyOf(earlier);
  }

  /** The years of the figures; empty where they are of the year evaluated. */
  public List<Integer> years() {
    return earlier.stream().map(EarlierFigure::year).toList();
  }
}
