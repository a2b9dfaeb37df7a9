package vn.chiso.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Text as a terminal shows it: one code point a column, combining marks none. */
final class Display {
  /** The columns every terminal has. */
  static final int WIDTH = 100;

  private static final String CUT = "…";

  private Display() {}

  /** The text on one line, composed, without characters that steer a terminal. */
  static String line(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]+", " ")
        .strip();
  }

  /** The text in its own lines and columns, without characters that steer a terminal. */
  static List<String> lines(String text) {
    return text.lines()
        .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC)
            .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cf}]+", " ")
            .stripTrailing())
        .toList();
  }

  static int width(String text) {
    return (int) text.codePoints().filter(Display::takesColumn).count();
  }

  static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /** The text, cut and marked as cut where it is wider. */
  static String fit(String text, int width) {
    return width(text) <= width ? text : head(text, width - 1).stripTrailing() + CUT;
  }

  /** The text in lines of at most that width, broken between words where that is possible. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (width(rest) > width) {
      String line = head(rest, width + 1);
      int space = line.lastIndexOf(' ');
      line = space > 0 ? rest.substring(0, space) : head(rest, width);
      lines.add(line.stripTrailing());
      rest = rest.substring(line.length()).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /**
   * The text wrapped within the terminal, with one prefix for its first and one for its other
   * lines.
   */
  static List<String> wrap(String first, String others, String text) {
    int prefix = Math.max(width(first), width(others));
    List<String> lines = new ArrayList<>();
    for (String line : wrap(text, Math.max(WIDTH / 3, WIDTH - prefix))) {
      lines.add((lines.isEmpty() ? first : others) + line);
    }
    return lines;
  }

  private static String head(String text, int width) {
    int end = 0;
    for (int column = 0; end < text.length(); ) {
      int point = text.codePointAt(end);
      column += takesColumn(point) ? 1 : 0;
      if (column > width) {
        break;
      }
      end += Character.charCount(point);
    }
    return text.substring(0, end);
  }

  private static boolean takesColumn(int point) {
    int type = Character.getType(point);
    return type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK;
  }
}
