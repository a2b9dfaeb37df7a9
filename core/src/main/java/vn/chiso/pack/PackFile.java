package vn.chiso.pack;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text file of a pack.
 *
 * @param path its path within the pack, with {@code /} between folders
 * @param text its content, without byte order mark, lines ended by {@code \n}
 */
public record PackFile(String path, String text) {
  private static final Pattern RULE = Pattern.compile("^\\s*(?:rule|query)\\b.*");
  private static final Pattern COMMENT = Pattern.compile("(?<![:\"])//.*$");

  /** The file's name without folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * The line of a rule on which some words stand outside of comments, and outside of quoted texts
   * unless they are quoted themselves, by whichever quotes.
   *
   * @param words what to look for, as written
   * @param section the word that begins the part of the rule to look in, {@code when} or
   *     {@code then}; empty for the rule as a whole
   * @param line the line the rule begins on
   * @return the first such line; the line the rule begins on where there is none
   */
  public int lineOf(String words, String section, int line) {
    List<String> lines = text.lines().toList();
    int begin = section.isEmpty()
        ? line
        : find(Pattern.compile("^\\s*" + section + "\\b"), false, lines, line, line);
    Pattern wanted = Pattern.compile((startsAsWord(words) ? "(?<![\\w$])" : "")
        + Pattern.quote(words).replace("\"", "\\E[\"']\\Q")
        + (endsAsWord(words) ? "(?!\\w)" : ""));
    boolean masked = !words.contains("\"");
    int after = section.isEmpty() ? line : find(wanted, masked, lines, begin + 1, line);
    return after > line ? after : find(wanted, masked, lines, begin, line);
  }

  private static int find(
      Pattern wanted, boolean masked, List<String> lines, int from, int otherwise) {
    for (int i = from; i <= lines.size(); i++) {
      String code = COMMENT.matcher(lines.get(i - 1)).replaceFirst("");
      if (i > otherwise && RULE.matcher(code).matches()) {
        return otherwise;
      }
      if (wanted.matcher(masked ? Literals.masked(code) : code).find()) {
        return i;
      }
    }
    return otherwise;
  }

  private static boolean startsAsWord(String words) {
    return !words.isEmpty() && Character.isJavaIdentifierPart(words.charAt(0));
  }

  private static boolean endsAsWord(String words) {
    return !words.isEmpty() && Character.isJavaIdentifierPart(words.charAt(words.length() - 1));
  }
}
