package vn.chiso.audit;

/**
 * An estimated number with its confidence interval (khoảng tin cậy).
 *
 * @param value the estimate, or why there is none
 * @param low the lower end of the interval, or why there is none
 * @param high the upper end
 */
public record Estimate(Statistic value, Statistic low, Statistic high) {
  static Estimate none(Lack lack) {
    Statistic none = Statistic.none(lack);
    return new Estimate(none, none, none);
  }
}
