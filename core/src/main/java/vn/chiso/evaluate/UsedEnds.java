package vn.chiso.evaluate;

import vn.chiso.formula.Direction;
import vn.chiso.framework.Indicator;
import vn.chiso.framework.Normalisation.Method;

/**
 * Which of minimum and maximum the scores of an indicator are made by.
 *
 * @param minimum whether they are by the minimum
 * @param maximum whether they are by the maximum
 */
record UsedEnds(boolean minimum, boolean maximum) {
  static UsedEnds of(Indicator indicator) {
    Method method = indicator.normalisation().method();
    return indicator.direction() == Direction.HIGHER_IS_BETTER
        ? new UsedEnds(method.usesWorseEnd(), method.usesBetterEnd())
        : new UsedEnds(method.usesBetterEnd(), method.usesWorseEnd());
  }
}
