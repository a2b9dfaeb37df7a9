package vn.chiso.dataset;

import java.util.Locale;

/**
 * A column of a table: a key of its records in JSON.
 *
 * @param name its name in files
 * @param kind what its cells hold
 * @param required whether every row must have it
 */
record Column(String name, Kind kind, boolean required) {

  /** What cells hold. */
  enum Kind {
    /** Text. */
    TEXT,
    /** A year. */
    YEAR,
    /** A number, as a number or as it was typed. */
    NUMBER,
    /** Several codes: separated by semicolons in CSV, an array in JSON. */
    LIST;

    String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Column required(String name) {
    return new Column(name, Kind.TEXT, true);
  }

  static Column requiredNumber(String name) {
    return new Column(name, Kind.NUMBER, true);
  }

  static Column optional(String name) {
    return new Column(name, Kind.TEXT, false);
  }

  static Column optional(String name, Kind kind) {
    return new Column(name, kind, false);
  }
}
