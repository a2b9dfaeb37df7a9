package vn.chiso.framework;

import java.util.Locale;

/** How a node's score comes from those of its children (phương pháp tổng hợp). */
public enum Aggregation {
  /** Weighted arithmetic mean (trung bình cộng có trọng số): parts make up for each other. */
  ARITHMETIC,
  /**
   * Weighted geometric mean (trung bình nhân có trọng số): parts make up for each other in part. A
   * part of zero makes the whole zero; with a negative one there is no score.
   */
  GEOMETRIC,
  /**
   * Weighted harmonic mean (trung bình điều hòa có trọng số): the weakest parts count most. A part
   * of zero makes the whole zero; with a negative one there is no score.
   */
  HARMONIC,
  /**
   * Weighted power mean (trung bình lũy thừa có trọng số), with the exponent the pack states. With
   * a negative part there is no score.
   */
  POWER,
  /** Weighted median (trung vị có trọng số). */
  MEDIAN,
  /** The least part (giá trị nhỏ nhất), whatever the weights: nothing makes up for it. */
  MINIMUM,
  /**
   * Mazziotta–Pareto: the weighted arithmetic mean less a penalty for imbalance, variance ÷ mean.
   * MPI where parts are z-scores, AMPI where they are min-max between goalposts around a reference.
   * For what is good to have. There is no score where the mean isn't above zero, unless all parts
   * are zero.
   */
  MAZZIOTTA_PARETO,
  /**
   * Mazziotta–Pareto for what is bad to have, such as poverty: the penalty is added, so that
   * imbalance never looks like an advantage. There is no score where there is none of the other.
   */
  MAZZIOTTA_PARETO_UPWARD,
  /**
   * Copeland: how many localities a locality beats less how many beat it, going by the weights of
   * the parts it is better in. For the index alone; not on the pack's scale.
   */
  COPELAND;

  /** The name used in files: {@code arithmetic}, {@code mazziotta-pareto} … */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether there is no score where a part is negative. */
  public boolean refusesNegative() {
    return switch (this) {
      case GEOMETRIC, HARMONIC, POWER -> true;
      case ARITHMETIC, MEDIAN, MINIMUM, MAZZIOTTA_PARETO, MAZZIOTTA_PARETO_UPWARD, COPELAND ->
        false;
    };
  }

  /** Whether there is no score where the mean is negative. */
  public boolean refusesNegativeMean() {
    return this == MAZZIOTTA_PARETO || this == MAZZIOTTA_PARETO_UPWARD;
  }
}
