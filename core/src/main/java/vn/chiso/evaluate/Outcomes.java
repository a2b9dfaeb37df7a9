package vn.chiso.evaluate;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The outcomes of one locality's indicators. Immutable once filled. */
final class Outcomes {
  private final @Nullable Outcome[] byPosition;

  private Outcomes(@Nullable Outcome[] byPosition) {
    this.byPosition = byPosition;
  }

  /** No outcomes yet, in a tree of so many nodes. */
  static Outcomes none(int nodes) {
    return new Outcomes(new Outcome[nodes]);
  }

  /** The outcome of an indicator. */
  Outcome of(Place indicator) {
    return Objects.requireNonNull(byPosition[indicator.position()]);
  }

  /** Sets the outcome of an indicator, before anybody else sees these outcomes. */
  void set(Place indicator, Outcome outcome) {
    byPosition[indicator.position()] = outcome;
  }

  /** These outcomes with those of some indicators replaced. */
  Outcomes with(Outcomes others, List<Place> indicators) {
    Outcomes changed = new Outcomes(byPosition.clone());
    indicators.forEach(indicator -> changed.set(indicator, others.of(indicator)));
    return changed;
  }
}
