package vn.chiso.text;

import java.util.regex.Pattern;

/**
 * Texts from data on their way into documents (văn bản an toàn): whatever somebody typed as a name
 * or a note stays text there, and is neither run nor hides anything.
 *
 * <p>The one place where this is decided for HTML, Word files, spreadsheets and CSV.
 */
public final class SafeText {
  /** Characters that no text needs, and those that turn the direction of writing. */
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n]]");

  /** No text either: halves of characters, and what XML can't hold. */
  private static final Pattern BROKEN = Pattern.compile("[\\p{Cs}\\uFFFE\\uFFFF]");

  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  /** Spreadsheets take a cell that begins so for a formula and run it. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private SafeText() {}

  /**
   * The text without control characters, but for tabs and line feeds, without characters that turn
   * the direction of writing, and without what XML can't hold.
   */
  public static String plain(String text) {
    return BROKEN.matcher(STEERING.matcher(text).replaceAll("")).replaceAll("\uFFFD");
  }

  /** The text on one line, composed, without characters that steer or can't be seen. */
  public static String line(String text) {
    String composed = Nfc.of(text);
    return BROKEN.matcher(BLANK.matcher(composed).replaceAll(" ").strip()).replaceAll("\uFFFD");
  }

  /** The text as it stands in HTML and XML, between tags as well as in an attribute's quotes. */
  public static String html(String text) {
    return plain(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * Whether a spreadsheet would take the text for a formula: it begins with {@code =}, {@code +},
   * {@code -}, {@code @}, a tab or a carriage return, and isn't a number.
   */
  public static boolean isLikeFormula(String text) {
    return !text.isEmpty()
        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
        && !NUMBER.matcher(text).matches();
  }
}
