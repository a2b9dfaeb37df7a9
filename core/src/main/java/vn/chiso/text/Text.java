package vn.chiso.text;

import java.util.Objects;

/**
 * One sentence or name in both languages.
 *
 * <p>Immutable. An English text may be empty where no source gives one; {@link #in} then answers
 * with the Vietnamese text rather than with nothing.
 *
 * @param vi the Vietnamese text, never empty in a message
 * @param en the English text, or empty
 */
public record Text(String vi, String en) {
  public Text {
    Objects.requireNonNull(vi, "vi");
    Objects.requireNonNull(en, "en");
  }

  /** A text that reads the same in both languages, such as a code or a file name. */
  public static Text same(String text) {
    return new Text(text, text);
  }

  /** The text in the language asked for, falling back to the other one where it is empty. */
  public String in(Language language) {
    String wanted = language == Language.VI ? vi : en;
    if (!wanted.isEmpty()) {
      return wanted;
    }
    return language == Language.VI ? en : vi;
  }
}
