package vn.chiso.audit;

import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Goalposts;

/**
 * How an indicator comes by its minimum and maximum in a run. Those that were given, or come from a
 * reference year, stay; those of the localities evaluated are taken anew from the values of the
 * run, in a panel together with the values of other years, which stay.
 *
 * @param moving whether values of the run count
 * @param alone whether nothing else does
 * @param minimum the least of what stays; infinite where nothing does
 * @param maximum the greatest of what stays
 */
record RunGoalposts(boolean moving, boolean alone, double minimum, double maximum) {
  private static final RunGoalposts OF_SET =
      new RunGoalposts(true, true, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /**
   * Those of an indicator.
   *
   * @param posts its goalposts in the evaluation, null where it has none
   * @param earlier what other years give alone, null where they give nothing
   */
  static RunGoalposts of(@Nullable Goalposts posts, @Nullable Goalposts earlier) {
    if (posts == null || posts.basis() == Goalposts.Basis.SET) {
      return OF_SET;
    }
    if (posts.basis() != Goalposts.Basis.PANEL) {
      return staying(posts, false);
    }
    return earlier == null
        ? new RunGoalposts(true, false, OF_SET.minimum(), OF_SET.maximum())
        : staying(earlier, true);
  }

  private static RunGoalposts staying(Goalposts posts, boolean moving) {
    return new RunGoalposts(
        moving, false, posts.minimum().doubleValue(), posts.maximum().doubleValue());
  }

  /** Minimum and maximum among values; both zero where there is nothing to take them from. */
  double[] among(double[] values) {
    double least = minimum;
    double greatest = maximum;
    for (int i = 0; moving && i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        least = Math.min(least, values[i]);
        greatest = Math.max(greatest, values[i]);
      }
    }
    return least > greatest ? new double[] {0, 0} : new double[] {least, greatest};
  }
}
