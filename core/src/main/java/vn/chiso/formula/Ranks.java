package vn.chiso.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks (xếp hạng), best first, with a stated rule for ties. */
public final class Ranks {
  private Ranks() {}

  /** What equal values get. */
  public enum Ties {
    /** 1, 2, 2, 4: đồng hạng, bỏ trống hạng sau. */
    COMPETITION,
    /** 1, 2, 2, 3: đồng hạng, không bỏ trống. */
    DENSE
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
        rank = ties == Ties.COMPETITION ? place + 1 : rank + 1;
      }
      ranks[index] = rank;
    }
    return List.of(ranks);
  }
}
