package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import vn.chiso.fact.Goalposts;
import vn.chiso.formula.Figure;
import vn.chiso.formula.MinMax;
import vn.chiso.formula.normalise.Bands;
import vn.chiso.formula.normalise.Normalised;
import vn.chiso.formula.normalise.Range;
import vn.chiso.formula.normalise.ValueSet;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.Normalisation.Method;
import vn.chiso.pack.Settings;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;

/** Makes an indicator's score of its value, as its row in the pack says. */
final class Normalising {
  private Normalising() {}

  /** The score of a value, or the reason why it has none. */
  static Score score(
      BigDecimal value, Indicator indicator, GoalpostStage.Posts posts, Settings settings) {
    Method method = indicator.normalisation().method();
    if (!method.usesGoalposts()) {
      return of(without(value, indicator, posts, settings));
    }
    Goalposts goalposts = posts.goalposts();
    if (goalposts == null) {
      return none(posts.refused() ? Reason.REJECTED_GOALPOSTS : Reason.NO_GOALPOSTS);
    }
    return method == Method.MIN_MAX
        ? minMax(value, indicator, goalposts, settings)
        : of(within(value, indicator, goalposts, settings));
  }

  private static Score minMax(
      BigDecimal value, Indicator indicator, Goalposts goalposts, Settings settings) {
    if (goalposts.minimum().compareTo(goalposts.maximum()) == 0) {
      return none(Reason.EQUAL_GOALPOSTS);
    }
    MinMax.Points points = MinMax.points(
        value,
        goalposts.minimum(),
        goalposts.maximum(),
        indicator.direction(),
        settings.cap(),
        settings.scale());
    return new Score.Scored(points.points(), Score.Basis.NORMALISED, points.capping());
  }

  private static Normalised within(
      BigDecimal value, Indicator indicator, Goalposts goalposts, Settings settings) {
    Range range = new Range(
        goalposts.minimum(),
        goalposts.maximum(),
        indicator.direction(),
        settings.cap(),
        settings.scale());
    return switch (indicator.normalisation().method()) {
      case DISTANCE_TO_MAXIMUM -> range.toMaximum(value);
      case FRACTION_OF_MAXIMUM -> range.ofMaximum(value);
      case AROUND_REFERENCE -> range.around(value, indicator.normalisation().aim());
      default -> range.toTarget(value, indicator.normalisation().aim());
    };
  }

  private static Normalised without(
      BigDecimal value, Indicator indicator, GoalpostStage.Posts posts, Settings settings) {
    Normalisation how = indicator.normalisation();
    if (how.method() == Method.BANDS) {
      return new Bands(how.bands()).points(value);
    }
    ValueSet set = Objects.requireNonNull(posts.set());
    return switch (how.method()) {
      case Z_SCORE -> set.zScore(value, indicator.direction(), how.mean(), how.deviation());
      case RANK -> set.rank(value, indicator.direction());
      case BORDA -> set.borda(value, indicator.direction());
      case PERCENTILE_RANK -> set.percentileRank(value, indicator.direction(), settings.scale());
      default -> throw new IllegalStateException(how.method().tag());
    };
  }

  private static Score of(Normalised normalised) {
    return normalised.figure() instanceof Figure.Known known
        ? new Score.Scored(known.value(), Score.Basis.NORMALISED, normalised.capping())
        : none(FormulaStage.reason(((Figure.Undefined) normalised.figure()).cause()));
  }

  private static Score none(Reason reason) {
    return new Score.Unscored(reason, List.of());
  }
}
