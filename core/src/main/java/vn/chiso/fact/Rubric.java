package vn.chiso.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Figure;
import vn.chiso.framework.Provenance;

/**
 * Points per data item for an indicator, or a part of one, that is scored by points (thang điểm).
 *
 * <p>Comes from the pack's {@code reference/rubrics.csv}, never from code. Where no official rubric
 * is known its provenance is {@link Provenance#UNKNOWN} and every result that used it is
 * provisional.
 *
 * @param indicator code or id of the indicator, as written in the pack
 * @param part the part, or empty
 * @param lines points per item
 * @param provenance the worst provenance of its lines
 * @param source where it stands
 */
public record Rubric(
    String indicator, String part, List<Line> lines, Provenance provenance, String source) {
  public Rubric {
    lines = List.copyOf(lines);
  }

  /**
   * Points for one item.
   *
   * @param item code of the data item
   * @param pointsPerUnit points each unit of it earns
   * @param maximum the most points the item can earn, null for no limit
   */
  public record Line(
      String item, BigDecimal pointsPerUnit, @Nullable BigDecimal maximum) {
    private BigDecimal points(BigDecimal amount) {
      BigDecimal points = amount.multiply(pointsPerUnit);
      return maximum != null && points.compareTo(maximum) > 0 ? maximum : points;
    }
  }

  /**
   * The points the data earn.
   *
   * <p>With 5 points per document and at most 20, three documents earn 15 and six earn 20.
   *
   * @throws IllegalArgumentException if the rubric has no line for one of the items (a mistake in
   *     the pack)
   */
  public Figure points(Datum... data) {
    BigDecimal total = BigDecimal.ZERO;
    for (Datum datum : data) {
      total = total.add(line(datum.item()).points(datum.value()));
    }
    return Figure.of(total);
  }

  private Line line(String item) {
    return lines.stream()
        .filter(line -> line.item().equals(item))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "Rubric " + indicator + part + " has no line for item " + item));
  }
}
