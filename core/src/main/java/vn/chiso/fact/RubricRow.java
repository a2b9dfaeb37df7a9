package vn.chiso.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.Figure;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/**
 * One row of a rubric by bands (dòng của bảng thang điểm): what some data items amount to earns the
 * points of the band it lies in. A band has its lower bound and not its upper one, so that the next
 * band may begin where it ends: from 10 to 20 has 10 and 19,99, and not 20.
 *
 * <p>Comes from a {@code *.rubric.csv} of the pack, a rule for each row, never from code.
 * Immutable.
 *
 * @param name the name of its rule, unique in the pack
 * @param indicator code or id of the indicator, as written in the pack
 * @param part the part, or empty
 * @param items codes of the data items that are added up; at least one
 * @param unless code of the data item whose presence makes the rubric not apply, or empty
 * @param least the least amount in the band, null for no bound
 * @param below the least amount above the band, which isn't in it; null for no bound
 * @param earns the points the band earns
 * @param provenance how well it is founded
 * @param source where it stands
 * @param origin file and line in the pack
 */
public record RubricRow(
    String name,
    String indicator,
    String part,
    List<String> items,
    String unless,
    @Nullable BigDecimal least,
    @Nullable BigDecimal below,
    BigDecimal earns,
    Provenance provenance,
    String source,
    Origin origin) {
  private static final Messages MESSAGES = Messages.of(RubricRow.class);

  public RubricRow {
    items = List.copyOf(items);
    earns = Arithmetic.canonical(earns);
  }

  /** Whether the data amount to something in the band. */
  public boolean holds(Datum... data) {
    BigDecimal amount = amount(data);
    return (least == null || amount.compareTo(least) >= 0)
        && (below == null || amount.compareTo(below) < 0);
  }

  /** The points of the band if the data amount to something in it; undefined if they don't. */
  public Figure points(Datum... data) {
    return holds(data) ? Figure.of(earns) : new Figure.Undefined(Figure.Cause.NO_BAND);
  }

  /** Whether another row gives points for the same, by other bounds. */
  public boolean isBeside(RubricRow other) {
    return origin.file().equals(other.origin.file())
        && indicator.equals(other.indicator)
        && part.equals(other.part);
  }

  /** The band in words (bậc). */
  public Text band() {
    if (least == null) {
      return below == null ? MESSAGES.text("band.any") : MESSAGES.text("band.below", below);
    }
    return below == null
        ? MESSAGES.text("band.from", least)
        : MESSAGES.text("band.between", least, below);
  }

  private static BigDecimal amount(Datum... data) {
    BigDecimal amount = BigDecimal.ZERO;
    for (Datum datum : data) {
      amount = amount.add(datum.value());
    }
    return amount;
  }
}
