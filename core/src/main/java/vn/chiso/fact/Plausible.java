package vn.chiso.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.formula.Magnitude;
import vn.chiso.framework.Provenance;
import vn.chiso.text.Text;

/**
 * Which size the figures of an item have (độ lớn hợp lý), from the pack's
 * {@code reference/plausible.csv}, and in which wrong units they tend to be typed.
 *
 * @param item code of the data item, or id of an indicator whose value enters directly
 * @param per code of the item it is divided by first, such as the population; empty for none
 * @param limits what is plausible
 * @param slips wrong units, the likeliest first
 * @param provenance how well it is founded
 * @param source where it stands
 */
public record Plausible(
    String item,
    String per,
    Magnitude.Limits limits,
    List<Slip> slips,
    Provenance provenance,
    String source) {
  public Plausible {
    slips = List.copyOf(slips);
  }

  /**
   * A wrong unit.
   *
   * @param factor what a figure in it must be multiplied by
   * @param unitOfMeasure the wrong unit
   */
  public record Slip(BigDecimal factor, Text unitOfMeasure) {}

  /** The slip that explains a number; null if it is plausible or none does. */
  public @Nullable Slip slip(BigDecimal number) {
    return Magnitude.factor(number, limits, slips.stream().map(Slip::factor).toList())
        .flatMap(factor ->
            slips.stream().filter(slip -> slip.factor().compareTo(factor) == 0).findFirst())
        .orElse(null);
  }
}
