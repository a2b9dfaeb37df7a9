package vn.chiso.xlsx;

/**
 * A cell of a filled form that isn't empty.
 *
 * @param row its row, from 0
 * @param column its column, from 0
 * @param kind what it holds
 * @param text its text; a number as {@code 1234.5}, a date as {@code 2023-07-05}
 */
record SheetCell(int row, int column, Kind kind, String text) {

  /** What a cell holds; of a formula, what it gave. */
  enum Kind {
    TEXT,
    NUMBER,
    /** A number shown with a percent sign, a hundred times as large as it is. */
    PERCENT,
    /** A number shown as a date. */
    DATE,
    /** What a formula gives that can't be computed, such as {@code #DIV/0!}. */
    FAULT,
    /** A formula that was never computed. */
    UNCOMPUTED
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  boolean isBroken() {
    return kind == Kind.FAULT || kind == Kind.UNCOMPUTED;
  }
}
