package vn.chiso.audit;

import java.util.Locale;

/** How the likeness of two series is measured (hệ số tương quan); each lies from −1 to 1. */
public enum CorrelationKind {
  /** Pearson's r: how well a straight line fits. */
  PEARSON,
  /** Spearman's ρ: Pearson's of the ranks, ties having their mean rank. */
  SPEARMAN,
  /** Kendall's τ-b: pairs in the same order less those in the other, corrected for ties. */
  KENDALL;

  /** The name used in files: {@code pearson}, {@code spearman}, {@code kendall}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
