package vn.chiso.csv;

/**
 * Finds where the records of a CSV text end.
 *
 * <p>Where quotes are wrong a record can seem to go on to the end of the text. It is looked at only
 * so far, or a text full of wrong quotes would take a time that grows with the square of its
 * length.
 */
final class RecordEnds {
  private static final int MOST_LINES = 1000;
  private static final int MOST_CHARACTERS = 1_000_000;

  private final String text;
  private final char separator;
  private int looked;

  RecordEnds(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  private enum State {
    BEFORE_CELL,
    PLAIN,
    QUOTED,
    AFTER_QUOTE
  }

  /** How far was looked for the end of the last record. */
  int looked() {
    return looked;
  }

  /** Where the record that begins there ends, before its line end; −1 if quotes are wrong. */
  int end(int start) {
    State state = State.BEFORE_CELL;
    int lines = 0;
    boolean below = false;
    for (looked = start; looked < text.length(); looked++) {
      char c = text.charAt(looked);
      boolean lineEnd = c == '\n' || c == '\r';
      if (lineEnd && state != State.QUOTED) {
        return looked;
      }
      below |= lineEnd;
      lines += c == '\n' ? 1 : 0;
      boolean far = lines > MOST_LINES || (below && looked - start > MOST_CHARACTERS);
      if (far || (state == State.AFTER_QUOTE && c > ' ' && c != separator)) {
        return -1;
      }
      state = after(c, state);
    }
    return state == State.QUOTED ? -1 : looked;
  }

  private State after(char c, State state) {
    if (state == State.QUOTED) {
      if (c != '"') {
        return State.QUOTED;
      }
      boolean doubled = looked + 1 < text.length() && text.charAt(looked + 1) == '"';
      looked += doubled ? 1 : 0;
      return doubled ? State.QUOTED : State.AFTER_QUOTE;
    }
    if (c == separator) {
      return State.BEFORE_CELL;
    }
    if (state == State.BEFORE_CELL) {
      return c == '"' ? State.QUOTED : State.PLAIN;
    }
    return state;
  }
}
