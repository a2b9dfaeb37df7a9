package vn.chiso.finding;

import java.util.Locale;

/** What a check says of a locality (kết luận). */
public enum Verdict {
  /** Đạt. */
  PASSES,
  /** Không đạt: there is a finding. */
  FAILS,
  /** Chưa kết luận được: something it looks at is missing or can't be used. */
  CANNOT_SAY;

  /** The name used in files: {@code passes}, {@code fails}, {@code cannot-say}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
