package vn.chiso.audit;

import java.util.Map;
import vn.chiso.framework.Node;
import vn.chiso.score.Reason;

/**
 * What the audit says of one indicator (đặc điểm của chỉ số).
 *
 * @param node the indicator
 * @param values how many localities have a value
 * @param scored how many have a score
 * @param imputed in how many localities the value, or the score, is an estimate for want of data;
 *     they are counted among those that have one
 * @param missing how many have none, by reason
 * @param skewness sample-adjusted skewness of the values (G1)
 * @param kurtosis sample-adjusted excess kurtosis of the values (G2)
 * @param hasOutliers whether both are beyond their limits, which are those of the indicator's
 *     treatment, or else of the GII: 2 and 3.5
 * @param nominalWeight its share of the index by the weights of the framework, 0 to 1
 * @param importance the correlation of its score with the index, which tells how much it moves the
 *     index in fact
 */
public record IndicatorShape(
    Node node,
    int values,
    int scored,
    int imputed,
    Map<Reason, Integer> missing,
    Statistic skewness,
    Statistic kurtosis,
    boolean hasOutliers,
    double nominalWeight,
    Statistic importance) {
  public IndicatorShape {
    missing = Map.copyOf(missing);
  }
}
