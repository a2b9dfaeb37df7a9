package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.List;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.score.Value;

/**
 * The least and the greatest value of an indicator among localities.
 *
 * @param count how many localities have a value
 * @param minimum the least, 0 if there is none
 * @param maximum the greatest, 0 if there is none
 */
record Extremes(int count, BigDecimal minimum, BigDecimal maximum) {

  static Extremes of(Place indicator, List<Outcomes> localities) {
    int count = 0;
    BigDecimal minimum = BigDecimal.ZERO;
    BigDecimal maximum = BigDecimal.ZERO;
    for (Outcomes outcomes : localities) {
      if (outcomes.of(indicator).value() instanceof Value.Known known) {
        BigDecimal value = known.exact();
        minimum = count == 0 ? value : minimum.min(value);
        maximum = count == 0 ? value : maximum.max(value);
        count++;
      }
    }
    return new Extremes(count, minimum, maximum);
  }

  /** These as goalposts. */
  Goalposts goalposts(Node indicator, String dataset) {
    return new Goalposts(
        indicator.id(),
        minimum,
        maximum,
        Goalposts.Basis.SET,
        Provenance.INFERRED,
        dataset,
        Origin.MEMORY);
  }
}
