package vn.chiso.edition;

import java.text.Normalizer;

/** Text on one line, without characters that steer a reader or turn the direction of writing. */
final class PlainLine {
  private PlainLine() {}

  static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ")
        .strip();
  }
}
