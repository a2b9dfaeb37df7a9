package vn.chiso.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/** Ranks (xếp hạng), best first, with a stated rule for ties. */
public final class Ranks {
  private Ranks() {}

  /** What equal values get. */
  public enum Ties {
    /** 1, 2, 2, 4: đồng hạng, bỏ trống hạng sau. */
    COMPETITION,
    /** 1, 2, 2, 3: đồng hạng, không bỏ trống. */
    DENSE,
    /**
     * 1, 2.5, 2.5, 4: hạng trung bình. Where ranks are whole numbers, as for {@link #COMPETITION}.
     */
    FRACTIONAL
  }

  /** The rank of each value, in the order given; 1 is the highest value. */
  public static List<Integer> descending(List<BigDecimal> values, Ties ties) {
    List<Integer> order = new ArrayList<>(values.size());
    for (int i = 0; i < values.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(values::get, Comparator.reverseOrder()));
    Integer[] ranks = new Integer[values.size()];
    int rank = 0;
    for (int place = 0; place < order.size(); place++) {
      int index = order.get(place);
      boolean tied =
          place > 0 && values.get(index).compareTo(values.get(order.get(place - 1))) == 0;
      if (!tied) {
        rank = ties == Ties.DENSE ? rank + 1 : place + 1;
      }
      ranks[index] = rank;
    }
    return List.of(ranks);
  }

  /**
   * Fractional ranks (hạng trung bình), in the order given: equal values share the mean of the
   * ranks they take up, 1, 2.5, 2.5, 4, so that the ranks of so many values always have the same
   * sum.
   */
  public static List<BigDecimal> fractional(List<BigDecimal> values) {
    List<Integer> first = descending(values, Ties.COMPETITION);
    int[] equal = new int[values.size() + 1];
    first.forEach(rank -> equal[rank]++);
    return first.stream()
        .map(rank -> BigDecimal.valueOf(rank * 10L + (equal[rank] - 1) * 5L, 1))
        .map(Arithmetic::canonical)
        .toList();
  }

  /**
   * Twice the fractional ranks of what has these competition ranks, which are whole numbers: 2, 5,
   * 5, 8 for 1, 2, 2, 4.
   */
  public static int[] doubled(int[] competition) {
    int[] equal = new int[competition.length + 1];
    for (int rank : competition) {
      equal[rank]++;
    }
    return Arrays.stream(competition).map(rank -> 2 * rank + equal[rank] - 1).toArray();
  }

  /**
   * The ranks of values of which a coarse order is known: what {@link #descending(List, Ties)}
   * gives, but quicker, since only values that are coarsely equal are compared.
   *
   * @param values the value at each place, asked for where coarse numbers are equal
   * @param coarse a number for each value; never falls when the value grows
   */
  public static int[] descending(IntFunction<BigDecimal> values, long[] coarse, Ties ties) {
    int[] order = CoarseOrder.of(coarse);
    int[] ranks = new int[order.length];
    int rank = 0;
    int next = order.length - 1;
    for (int end = next; end >= 0; end = next) {
      while (next >= 0 && coarse[order[next]] == coarse[order[end]]) {
        next--;
      }
      rank = rankEqual(values, order, next + 1, end, rank, ties, ranks);
    }
    return ranks;
  }

  /** Ranks the values between two places, which are coarsely equal; answers the last rank given. */
  private static int rankEqual(
      IntFunction<BigDecimal> values,
      int[] order,
      int from,
      int to,
      int last,
      Ties ties,
      int[] ranks) {
    int better = order.length - 1 - to;
    if (from == to) {
      int rank = ties == Ties.DENSE ? last + 1 : better + 1;
      ranks[order[from]] = rank;
      return rank;
    }
    List<BigDecimal> equal = new ArrayList<>(to - from + 1);
    for (int place = from; place <= to; place++) {
      equal.add(values.apply(order[place]));
    }
    List<Integer> within =
        isAllEqual(equal) ? Collections.nCopies(equal.size(), 1) : descending(equal, ties);
    int before = ties == Ties.DENSE ? last : better;
    int worst = 0;
    for (int i = 0; i < equal.size(); i++) {
      ranks[order[from + i]] = before + within.get(i);
      worst = Math.max(worst, before + within.get(i));
    }
    return worst;
  }

  private static boolean isAllEqual(List<BigDecimal> values) {
    BigDecimal first = values.get(0);
    for (BigDecimal value : values) {
      if (value.compareTo(first) != 0) {
        return false;
      }
    }
    return true;
  }
}
