package vn.chiso.fact;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.chiso.formula.Comparison;
import vn.chiso.formula.MissingValues;
import vn.chiso.formula.Side;

/**
 * All figures of a locality at once (bảng số liệu), for checks that compare sums of which a part
 * may be missing.
 *
 * <p>There is one for each strategy: {@code Sheet( missing == "skip-if-all", fails("less-than…",
 * sum("a", "b"), sum("c")) )}.
 *
 * @param missing what missing values mean: {@code never-skip}, {@code skip-if-all} or
 *     {@code skip-if-any}
 * @param strategy the same
 * @param data the figures by item
 */
public record Sheet(String missing, MissingValues strategy, Map<String, Datum> data) {
  public Sheet {
    data = Map.copyOf(data);
  }

  /** The sheet of some figures. */
  public static Sheet of(MissingValues strategy, Map<String, Datum> data) {
    return new Sheet(strategy.tag(), strategy, data);
  }

  /** The sum of items. */
  public Side sum(String... items) {
    return Side.sum(
        strategy,
        Arrays.stream(items)
            .map(item -> Optional.ofNullable(data.get(item)).map(Datum::value))
            .toList());
  }

  /** Whether two sides aren't what an operator wants them to be. */
  public boolean fails(String operator, Side left, Side right) {
    return Arrays.stream(Comparison.values())
        .filter(each -> each.tag().equals(operator))
        .anyMatch(each -> verdict(each, left, right) == Comparison.Verdict.FAILS);
  }

  /**
   * What can be said of two sides. Of a locality without any figures nothing can, whatever missing
   * values mean: it hasn't submitted yet.
   */
  public Comparison.Verdict verdict(Comparison operator, Side left, Side right) {
    return data.isEmpty() ? Comparison.Verdict.CANNOT_SAY : operator.of(left, right);
  }

  /** The figures of items, as far as there are any. */
  public Datum[] figures(String... items) {
    return Arrays.stream(items)
        .flatMap(item -> Optional.ofNullable(data.get(item)).stream())
        .toArray(Datum[]::new);
  }
}
