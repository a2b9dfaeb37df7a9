package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.formula.Means;
import vn.chiso.formula.Means.Weighted;
import vn.chiso.formula.MinMax;
import vn.chiso.formula.aggregate.MazziottaPareto;
import vn.chiso.framework.Aggregation;
import vn.chiso.pack.Settings;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;

/** Makes a node's score of those of its children, as its row in the framework says. */
final class Combining {
  private Combining() {}

  /**
   * The score of a node, or why these scores have none.
   *
   * @param scored the children's scores with their weights; at least one
   */
  static Score score(Place place, List<Weighted> scored, LooseDrafts drafts, Settings settings) {
    Aggregation aggregation = place.node().aggregation();
    if (!isDefined(aggregation, scored)) {
      return new Score.Unscored(Reason.NEGATIVE_PART, negative(place, drafts));
    }
    return switch (aggregation) {
      case ARITHMETIC -> of(Means.arithmetic(scored));
      case GEOMETRIC -> of(Means.geometric(scored));
      case HARMONIC -> of(Means.harmonic(scored));
      case POWER -> of(Means.power(scored, settings.powerExponent()));
      case MEDIAN -> of(Means.median(scored));
      case MINIMUM -> of(Means.minimum(scored));
      // Until all localities have their parts: see OutrankStage.
      case COPELAND -> of(BigDecimal.ZERO);
      case MAZZIOTTA_PARETO -> of(MazziottaPareto.of(scored, MazziottaPareto.Penalty.DOWNWARDS));
      case MAZZIOTTA_PARETO_UPWARD ->
        of(MazziottaPareto.of(scored, MazziottaPareto.Penalty.UPWARDS));
    };
  }

  private static Score of(BigDecimal exact) {
    return new Score.Scored(exact, Score.Basis.AGGREGATED, MinMax.Capping.NONE);
  }

  /** Whether these scores have one together, going by their signs. */
  private static boolean isDefined(Aggregation aggregation, List<Weighted> scored) {
    if (aggregation.refusesNegativeMean()) {
      return MazziottaPareto.isDefined(scored);
    }
    return !aggregation.refusesNegative()
        || scored.stream().noneMatch(part -> part.value().signum() < 0);
  }

  private static List<String> negative(Place place, LooseDrafts drafts) {
    List<String> negative = new ArrayList<>(0);
    for (Place child : place.children()) {
      if (drafts.of(child).score() instanceof Score.Scored score
          && score.exact().signum() < 0) {
        negative.add(child.node().reference());
      }
    }
    return negative;
  }
}
