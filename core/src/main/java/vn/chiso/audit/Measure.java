package vn.chiso.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.formula.Direction;
import vn.chiso.formula.normalise.Bands;
import vn.chiso.formula.treat.Treatment;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Normalisation;
import vn.chiso.framework.Normalisation.Method;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Reason;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;

/** What one indicator is scored by, and its values. Nothing in it is changed. */
final class Measure {
  /** Stands for what is missing, inside the audit only. */
  static final double NONE = Double.NaN;

  private final int position;
  private final Normalisation how;
  private final @Nullable Treatment treatment;
  private final @Nullable Treating treating;
  private final boolean higher;
  private final RunGoalposts goalposts;
  private final double[] values;
  private final boolean[] scored;

  private Measure(Evaluation evaluation, Indicator indicator, int position) {
    this.position = position;
    this.how = indicator.normalisation();
    this.treatment = indicator.outliers().treatment();
    this.treating = treatment == null ? null : new Treating(treatment);
    this.higher = indicator.direction() == Direction.HIGHER_IS_BETTER;
    this.goalposts = RunGoalposts.of(
        evaluation.goalposts().get(indicator.id()),
        evaluation.earlierGoalposts().get(indicator.id()));
    List<ScoreCard> cards = evaluation.scoreCards();
    this.values = new double[cards.size()];
    this.scored = new boolean[cards.size()];
    for (int i = 0; i < values.length; i++) {
      NodeResult result = cards.get(i).results().get(position);
      values[i] = result.value() instanceof Value.Known known && !isLeftOut(result)
          ? known.exact().doubleValue()
          : NONE;
      scored[i] =
          result.score() instanceof Score.Scored score && score.basis() == Score.Basis.NORMALISED;
    }
  }

  static Measure of(Evaluation evaluation, Indicator indicator, int position) {
    return new Measure(evaluation, indicator, position);
  }

  /** Whether it is left out because the locality has data for too few indicators. */
  static boolean isLeftOut(NodeResult result) {
    return result.score() instanceof Score.Unscored unscored
        && unscored.reason() == Reason.TOO_FEW_INDICATORS;
  }

  /** Its position in the tree. */
  int position() {
    return position;
  }

  /** How the pack normalises it. */
  Method method() {
    return how.method();
  }

  /** What the pack does about its outliers; null for nothing. */
  @Nullable
  Treatment treatment() {
    return treatment;
  }

  /** The same with doubles. */
  @Nullable
  Treating treating() {
    return treating;
  }

  /** Whether more is better. */
  boolean higher() {
    return higher;
  }

  /** The target or reference, for methods that have one. */
  double aim() {
    return how.aim().doubleValue();
  }

  /** The mean z-scores have. */
  double mean() {
    return how.mean().doubleValue();
  }

  /** The deviation z-scores have. */
  double deviation() {
    return how.deviation().doubleValue();
  }

  /** Its bands, from the lowest upwards. */
  List<Bands.Band> bands() {
    return how.bands();
  }

  /** How it comes by minimum and maximum. */
  RunGoalposts goalposts() {
    return goalposts;
  }

  /** By locality, NaN where there is none. */
  double[] values() {
    return values;
  }

  /** Whether the value of a locality has a score. */
  boolean isScored(int locality) {
    return scored[locality];
  }

  /**
   * Whether outliers of the localities' values are treated, with that method: where these values
   * alone are the measure, as in an evaluation.
   */
  boolean isTreatable(Method by) {
    return by == Method.Z_SCORE || (by.usesGoalposts() && goalposts.alone());
  }
}
