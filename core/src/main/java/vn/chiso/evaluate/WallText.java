package vn.chiso.evaluate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.pack.PackFile;

/**
 * What can be told of a file of rules before it is parsed: nothing in it that a parser, a compiler
 * and a person would read in different ways, and nothing that exhausts them.
 */
final class WallText {
  private static final int LONGEST_FILE = 500_000;
  private static final int DEEPEST = 30;
  /** A compiler of Java reads a backslash with u0022 as a quote, even in texts and comments. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?![\"\\\\])|\\\\+u");
  /** Control characters, and those that turn the order of what is read or can't be seen. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}&&[^\\n\\t]]");

  private WallText() {}

  /** Whether a file may be parsed; otherwise what is wrong is reported. */
  static boolean passes(PackFile file, DrlProblems problems) {
    String text = file.text();
    if (text.length() > LONGEST_FILE) {
      problems.report(0, "wall.file", LONGEST_FILE);
      return false;
    }
    boolean readable = lacks(ESCAPE, text, "wall.escape", problems);
    boolean seen = lacks(UNSEEN, text, "wall.unseen", problems);
    boolean shallow = isShallow(text, problems);
    return readable && seen && shallow;
  }

  private static boolean lacks(Pattern pattern, String text, String key, DrlProblems problems) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return true;
    }
    problems.report(line(text, found.start()), key, shown(found.group()));
    return false;
  }

  /** Parsers call themselves for each bracket in another, until their stack is full. */
  private static boolean isShallow(String text, DrlProblems problems) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
        quoted = !quoted;
      } else if (character == '\n') {
        quoted = false;
      } else if (quoted) {
        continue;
      } else if ("([{".indexOf(character) >= 0) {
        depth++;
      } else if (")]}".indexOf(character) >= 0) {
        depth = Math.max(0, depth - 1);
      }
      if (depth > DEEPEST) {
        problems.report(line(text, i), "wall.deep", DEEPEST);
        return false;
      }
    }
    return true;
  }

  private static int line(String text, int position) {
    return 1
        + (int) text.substring(0, position).chars().filter(each -> each == '\n').count();
  }

  private static String shown(String found) {
    int character = found.codePointAt(0);
    return character == '\\' ? found : String.format("U+%04X", character);
  }
}
