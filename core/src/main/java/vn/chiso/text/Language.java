package vn.chiso.text;

import java.util.Locale;

/** The languages every message exists in: Vietnamese first, English beside it. */
public enum Language {
  /** Tiếng Việt. Numbers read {@code 1.234,5}. */
  VI(',', '.'),
  /** English. Numbers read {@code 1,234.5}. */
  EN('.', ',');

  private final char decimalMark;
  private final char groupMark;

  Language(char decimalMark, char groupMark) {
    this.decimalMark = decimalMark;
    this.groupMark = groupMark;
  }

  /** The sign between whole and decimal digits. */
  public char decimalMark() {
    return decimalMark;
  }

  /** The sign between groups of three digits. */
  public char groupMark() {
    return groupMark;
  }

  /** The short name used on the command line and in files: {@code vi} or {@code en}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
