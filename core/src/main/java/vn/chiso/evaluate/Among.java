package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.EarlierFigure;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.MissingData;
import vn.chiso.score.Value;

/**
 * The values of all localities evaluated, for what can't be told from one of them.
 *
 * @param plan the tree
 * @param localities the localities with their values; those that are too incomplete are left out
 * @param workers who looks at them
 */
record Among(Plan plan, List<Checked> localities, Workers workers) {
  Among {
    localities = plan.kept(localities);
  }

  /** The least and the greatest value of each indicator, by position in the tree. */
  Extremes[] extremes() {
    return Extremes.of(plan, localities, workers);
  }

  /** All values of an indicator, in the order of the localities. */
  List<BigDecimal> values(Place indicator) {
    List<BigDecimal> values = new ArrayList<>();
    for (Checked local : localities) {
      if (local.outcomes().of(indicator).value() instanceof Value.Known known) {
        values.add(known.exact());
      }
    }
    return values;
  }

  /**
   * A value of an indicator.
   *
   * @param locality code of the locality
   * @param value the value
   * @param imputed whether it was estimated because data were missing
   */
  record Figure(String locality, BigDecimal value, boolean imputed) {
    /** Some figures together with those of other years, none of which is an estimate. */
    static List<Figure> and(List<Figure> figures, List<EarlierFigure> earlier) {
      return Stream.concat(
              figures.stream(),
              earlier.stream().map(each -> new Figure(each.locality(), each.value(), false)))
          .toList();
    }
  }

  /** All values of an indicator, with whose they are; empty where none can be an estimate. */
  List<Figure> figures(Place indicator) {
    MissingData missing = Objects.requireNonNull(indicator.indicator()).missing();
    if (!missing.isEstimated()) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    for (Checked local : localities) {
      Outcome outcome = local.outcomes().of(indicator);
      if (outcome.value() instanceof Value.Known known) {
        figures.add(new Figure(local.locality().code(), known.exact(), outcome.isImputed()));
      }
    }
    return figures;
  }

  /** All values of an indicator after its outliers were treated; null where there are none. */
  @Nullable
  Treated treated(Place indicator, Treatment treatment) {
    List<BigDecimal> values = values(indicator);
    if (values.isEmpty()) {
      return null;
    }
    Treatment.Treated treated = treatment.of(values);
    List<String> codes = localities.stream()
        .filter(local -> local.outcomes().of(indicator).isKnown())
        .map(local -> local.locality().code())
        .toList();
    List<Treated.Point> points = treated.points().stream()
        .map(point -> new Treated.Point(
            codes.get(point.place()), point.step(), point.before(), point.after()))
        .toList();
    return new Treated(
        treated.adjustment(), points, treated.before(), treated.after(), treated.possible());
  }
}
