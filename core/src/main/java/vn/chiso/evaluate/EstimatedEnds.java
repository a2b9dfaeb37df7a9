package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.fact.Goalposts;
import vn.chiso.formula.treat.Adjustment;
import vn.chiso.framework.Indicator;

/**
 * The localities whose estimates are an indicator's minimum or maximum (giá trị nhỏ nhất, lớn nhất
 * là ước lượng). Immutable.
 *
 * @param minimum codes of the localities whose estimates are the minimum; empty where a submitted
 *     figure is
 * @param maximum the same of the maximum
 */
public record EstimatedEnds(List<String> minimum, List<String> maximum) {
  static final EstimatedEnds NONE = new EstimatedEnds(List.of(), List.of());

  public EstimatedEnds {
    minimum = List.copyOf(minimum);
    maximum = List.copyOf(maximum);
  }

  /**
   * Those of goalposts taken from localities.
   *
   * @param figures all figures they were taken from
   * @param treatment what was done to these figures first
   */
  static EstimatedEnds of(Goalposts posts, List<Among.Figure> figures, Adjustment treatment) {
    return new EstimatedEnds(
        end(posts.minimum(), figures, treatment), end(posts.maximum(), figures, treatment));
  }

  private static List<String> end(
      BigDecimal end, List<Among.Figure> figures, Adjustment treatment) {
    // What was moved counts as the end, but the end is the figure it was moved to.
    boolean moved = treatment.transformation() == null;
    List<Among.Figure> there = figures.stream()
        .filter(
            figure -> (moved ? figure.value() : treatment.of(figure.value())).compareTo(end) == 0)
        .toList();
    return there.stream().allMatch(Among.Figure::imputed)
        ? there.stream().map(Among.Figure::locality).toList()
        : List.of();
  }

  /** Whether any of the two is an estimate. */
  public boolean isAny() {
    return !minimum.isEmpty() || !maximum.isEmpty();
  }

  /** Those that scores of an indicator are made by. */
  EstimatedEnds usedBy(Indicator indicator) {
    UsedEnds used = UsedEnds.of(indicator);
    return new EstimatedEnds(
        used.minimum() ? minimum : List.of(), used.maximum() ? maximum : List.of());
  }
}
