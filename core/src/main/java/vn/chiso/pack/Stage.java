package vn.chiso.pack;

import java.util.Locale;

/** The stages whose statements are rules. The file's name tells the stage. */
public enum Stage {
  /** {@code checks*.drl}: validation of one locality's data. */
  CHECK,
  /** {@code formulas*.drl}: from one locality's data to indicator values. */
  FORMULA,
  /** {@code cross-checks*.drl}: validation across localities. */
  CROSS_CHECK;

  /** The name used in messages: {@code check}, {@code formula}, {@code cross-check}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
