package vn.chiso.framework;

import java.util.Locale;

/** How a node's score comes from those of its children (phương pháp tổng hợp). */
public enum Aggregation {
  /** Weighted arithmetic mean (trung bình cộng có trọng số). */
  ARITHMETIC;

  /** The name used in files: {@code arithmetic}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
