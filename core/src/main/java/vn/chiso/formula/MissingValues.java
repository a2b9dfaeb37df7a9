package vn.chiso.formula;

import java.util.Locale;

/**
 * What a comparison does where some of the values it adds up are missing (khi thiếu số liệu), as in
 * DHIS2.
 */
public enum MissingValues {
  /** Missing values count as zero. */
  NEVER_SKIP,
  /** Missing values count as zero unless all are missing. */
  SKIP_IF_ALL_VALUES_MISSING,
  /** One missing value is enough for saying nothing. */
  SKIP_IF_ANY_VALUE_MISSING;

  /** The name used in rules: {@code never-skip}, {@code skip-if-all}, {@code skip-if-any}. */
  public String tag() {
    return name()
        .replace("_VALUES_MISSING", "")
        .replace("_VALUE_MISSING", "")
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }

  /** Whether so many of the values wanted are too few to say anything. */
  public boolean skips(int present, int wanted) {
    return switch (this) {
      case NEVER_SKIP -> false;
      case SKIP_IF_ALL_VALUES_MISSING -> wanted > 0 && present == 0;
      case SKIP_IF_ANY_VALUE_MISSING -> present < wanted;
    };
  }
}
