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
  HARMONIC;

  /** The name used in files: {@code arithmetic}, {@code geometric}, {@code harmonic}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
