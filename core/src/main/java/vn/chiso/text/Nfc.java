package vn.chiso.text;

import java.text.Normalizer;

/** Composed characters, Unicode's NFC: each Vietnamese letter is one character with its marks. */
public final class Nfc {
  private Nfc() {}

  /**
   * The text in NFC. Linear; where nothing has to be composed, as nearly always, the same text, at
   * the cost of looking at it.
   */
  public static String of(String text) {
    return isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Whether a text consists of Latin letters with their marks, digits and common punctuation alone.
   * Spares the normaliser, which is slow to load.
   */
  private static boolean isComposed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean composed = character < '\u0300'
          || (character >= '\u1E00' && character <= '\u1EFF')
          || (character >= '\u2010' && character <= '\u2027');
      if (!composed) {
        return false;
      }
    }
    return true;
  }
}
