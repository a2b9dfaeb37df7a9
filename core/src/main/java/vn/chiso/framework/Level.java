package vn.chiso.framework;

import java.util.Locale;

/**
 * Levels of the tree, from the root down. An edition may leave out levels, but not reorder them.
 */
public enum Level {
  /** Chỉ số tổng hợp. */
  INDEX,
  /** Chỉ số thành phần: đầu vào, đầu ra. */
  SUBINDEX,
  /** Trụ cột. */
  PILLAR,
  /** Nhóm chỉ số. */
  GROUP,
  /** Chỉ số. */
  INDICATOR;

  /** The name used in files: {@code index}, {@code subindex} … */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
