package vn.chiso.formula.aggregate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comparing localities pair by pair (so sánh từng cặp): only which of two is better in an indicator
 * counts, never by how much, so nothing makes up for anything else.
 */
public final class Outranking {
  private Outranking() {}

  /**
   * Copeland scores (phương pháp Copeland): for each locality how many others it beats less how
   * many beat it. One beats another if the weights of the indicators it is better in sum to more.
   * Indicators that one of the two lacks don't count; two that share none are even.
   *
   * <p>Cost grows with the square of the localities.
   *
   * @param scores by locality, the scores in each indicator, null where there is none
   * @param weights the weights of the indicators
   */
  public static List<Integer> copeland(
      List<List<@Nullable BigDecimal>> scores, List<BigDecimal> weights) {
    int[] points = new int[scores.size()];
    for (int one = 0; one < points.length; one++) {
      for (int other = one + 1; other < points.length; other++) {
        int better = better(scores.get(one), scores.get(other), weights);
        points[one] += better;
        points[other] -= better;
      }
    }
    List<Integer> all = new ArrayList<>();
    for (int each : points) {
      all.add(each);
    }
    return List.copyOf(all);
  }

  private static int better(
      List<@Nullable BigDecimal> one, List<@Nullable BigDecimal> other, List<BigDecimal> weights) {
    BigDecimal balance = BigDecimal.ZERO;
    for (int i = 0; i < weights.size(); i++) {
      BigDecimal mine = one.get(i);
      BigDecimal its = other.get(i);
      if (mine != null && its != null) {
        int order = mine.compareTo(its);
        balance = balance.add(weights.get(i).multiply(BigDecimal.valueOf(order)));
      }
    }
    return balance.signum();
  }
}
