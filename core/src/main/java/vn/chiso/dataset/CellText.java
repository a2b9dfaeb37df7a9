package vn.chiso.dataset;

import vn.chiso.text.Nfc;

/** Text of a cell as everything else expects it. */
final class CellText {
  /** Stands for what couldn't be decoded. */
  static final char LOST = '\uFFFD';

  private CellText() {}

  /** The text composed (NFC) and without spaces of any kind around it. */
  static String clean(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && isSpace(raw.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(raw.charAt(end - 1))) {
      end--;
    }
    return Nfc.of(raw.substring(start, end));
  }

  /** Whether a character got lost on the way: one that couldn't be decoded, or a NUL. */
  static boolean isDamaged(String text) {
    return text.indexOf(LOST) >= 0 || text.indexOf('\0') >= 0;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
