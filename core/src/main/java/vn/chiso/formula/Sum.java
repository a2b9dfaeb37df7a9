package vn.chiso.formula;

import java.math.BigDecimal;
import java.util.List;

/** Sums of quantities, exact. */
public final class Sum {
  private Sum() {}

  /** The sum; undefined as soon as one part is. */
  public static Figure of(Quantity... parts) {
    return of(List.of(parts));
  }

  /** The sum; undefined as soon as one part is. */
  public static Figure of(List<? extends Quantity> parts) {
    BigDecimal total = BigDecimal.ZERO;
    for (Quantity part : parts) {
      Figure figure = part.figure();
      if (!(figure instanceof Figure.Known known)) {
        return figure;
      }
      total = total.add(known.value());
    }
    return Figure.of(total);
  }
}
