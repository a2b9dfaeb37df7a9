package vn.chiso.finding;

import java.util.Locale;

/** How grave a finding is (mức độ). */
public enum Severity {
  /** Lỗi: the data it rests on aren't used. */
  ERROR,
  /** Cảnh báo: the data are used, but somebody should look. */
  WARNING,
  /** Ghi chú. */
  INFO;

  /** The name used in files: {@code error}, {@code warning}, {@code info}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
