package vn.chiso.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
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
   * <p>With 5 points per document and at most 20, three documents earn 15 and six earn 20. For an
   * item without a line, a mistake in the pack, they are undefined.
   */
  public Figure points(Datum... data) {
    BigDecimal total = BigDecimal.ZERO;
    for (Datum datum : data) {
      Optional<Line> line = line(datum.item());
      if (line.isEmpty()) {
        return new Figure.Undefined(Figure.Cause.NO_RUBRIC_LINE);
      }
      total = total.add(line.get().points(datum.value()));
    }
    return Figure.of(total);
  }

  /** The line of a data item; empty where the rubric gives it no points. */
  public Optional<Line> line(String item) {
    return lines.stream().filter(line -> line.item().equals(item)).findFirst();
  }
}
