package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.Origin;
import vn.chiso.formula.Coarse;
import vn.chiso.framework.Node;
import vn.chiso.framework.Provenance;
import vn.chiso.score.Value;

/** The least and the greatest value of an indicator among localities. Not thread-safe. */
final class Extremes {
  private static final int FEWEST = 8;
  private static final int MOST = 256;
  private static final int PARTS = 32;

  private int count;
  private boolean empty = true;
  private BigDecimal minimum = BigDecimal.ZERO;
  private BigDecimal maximum = BigDecimal.ZERO;
  private long coarseMinimum;
  private long coarseMaximum;

  /** Those of each indicator, by its position in the tree. */
  static Extremes[] of(Plan plan, List<Checked> localities, Workers workers) {
    int size = Math.max(FEWEST, Math.min(MOST, localities.size() / PARTS));
    int parts = (localities.size() + size - 1) / size;
    Extremes[] all = none(plan);
    for (Extremes[] part : workers.each(parts, i -> of(plan, part(localities, i * size, size)))) {
      for (Place indicator : plan.indicators()) {
        all[indicator.position()].add(part[indicator.position()]);
      }
    }
    return all;
  }

  private static <T> List<T> part(List<T> all, int from, int size) {
    return all.subList(from, Math.min(all.size(), from + size));
  }

  private static Extremes[] of(Plan plan, List<Checked> localities) {
    Extremes[] extremes = none(plan);
    for (Checked local : localities) {
      for (Place indicator : plan.indicators()) {
        extremes[indicator.position()].add(local.outcomes().of(indicator));
      }
    }
    return extremes;
  }

  private static Extremes[] none(Plan plan) {
    Extremes[] none = new Extremes[plan.size()];
    Arrays.setAll(none, position -> new Extremes());
    return none;
  }

  /** Takes the outcome of one more locality into account. */
  void add(Outcome outcome) {
    if (outcome.value() instanceof Value.Known known) {
      add(known.exact());
      count++;
    }
  }

  /** Takes a value of another year into account, which counts as no locality's. */
  void add(BigDecimal value) {
    long coarse = Coarse.of(value);
    if (empty || coarse < coarseMinimum || isAlso(coarse == coarseMinimum, value, minimum)) {
      minimum = value;
      coarseMinimum = coarse;
    }
    if (empty || coarse > coarseMaximum || isAlso(coarse == coarseMaximum, maximum, value)) {
      maximum = value;
      coarseMaximum = coarse;
    }
    empty = false;
  }

  private static boolean isAlso(boolean same, BigDecimal less, BigDecimal greater) {
    return same && less.compareTo(greater) < 0;
  }

  /** Takes what was found among other localities into account. */
  void add(Extremes others) {
    if (!others.empty) {
      add(others.minimum);
      add(others.maximum);
      count += others.count;
    }
  }

  /** How many localities have a value. */
  int count() {
    return count;
  }

  /** These as goalposts. */
  Goalposts goalposts(Node indicator, String dataset) {
    return goalposts(indicator, Goalposts.Basis.SET, dataset);
  }

  /** These as goalposts of another basis. */
  Goalposts goalposts(Node indicator, Goalposts.Basis basis, String dataset) {
    return new Goalposts(
        indicator.id(), minimum, maximum, basis, Provenance.INFERRED, dataset, Origin.MEMORY);
  }
}
