package vn.chiso.evaluate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a DRL file taken apart into its rules before it is parsed. The parser gives up at the
 * first mistake and takes a rule without {@code end} for part of the one before it; told apart,
 * each rule has its own errors.
 */
final class DrlText {
  /** A mistyped word begins a rule, too, or the rule before it would be lost with it. */
  private static final Pattern RULE =
      Pattern.compile("(?m)^[ \\t]*(?:(?:rule|query)\\b|(?i:r[ule]{1,4}s?)[ \\t]+[\"'])");
  /** What word processors put in, and signs of mathematics, with what a rule has instead. */
  private static final Map<Character, String> MEANT = Map.ofEntries(
      Map.entry('“', "\""),
      Map.entry('”', "\""),
      Map.entry('„', "\""),
      Map.entry('‘', "\""),
      Map.entry('’', "\""),
      Map.entry('«', "\""),
      Map.entry('»', "\""),
      Map.entry('≥', ">="),
      Map.entry('≤', "<="),
      Map.entry('≠', "!="),
      Map.entry('–', "-"),
      Map.entry('—', "-"),
      Map.entry('−', "-"),
      Map.entry('…', "..."));

  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final String text;
  private final StringBuilder code;
  private final Deque<Mark> open = new ArrayDeque<>();
  private Optional<Slip> slip = Optional.empty();
  private int line;
  private int position;

  private DrlText(String text, int line) {
    this.text = text;
    this.line = line;
    this.code = new StringBuilder(text.length());
  }

  private record Mark(char bracket, int line) {}

  /**
   * A quote, comment or bracket not closed or never opened, or a sign in the wrong place.
   *
   * @param what the sign
   * @param meant the sign to write instead, empty where there is none
   */
  record Slip(int line, String key, String what, String meant) {}

  /**
   * Part of a file: what stands before the first rule, or one rule.
   *
   * @param line the line it begins on
   * @param code its text without comments
   * @param slip what makes it impossible to parse, if that can be told beforehand
   */
  record Piece(int line, String code, Optional<Slip> slip) {
    /** The piece on its own lines, so that the parser counts them as the file does. */
    String padded() {
      return "\n".repeat(line - 1) + code;
    }

    int lastLine() {
      return line + (int) code.stripTrailing().lines().count() - 1;
    }
  }

  /** What stands before the first rule, then each rule. */
  static List<Piece> pieces(String file) {
    DrlText whole = new DrlText(file, 1);
    whole.scan();
    String code = whole.code.toString();
    List<Integer> starts = new ArrayList<>(List.of(0));
    Matcher rule = RULE.matcher(code);
    while (rule.find()) {
      starts.add(rule.start());
    }
    starts.add(code.length());
    List<Piece> pieces = new ArrayList<>();
    int line = 1;
    for (int i = 0; i + 1 < starts.size(); i++) {
      String part = code.substring(starts.get(i), starts.get(i + 1));
      pieces.add(
          piece(part, line, i == 0 ? whole.slip.filter(DrlText::isComment) : Optional.empty()));
      line += (int) part.chars().filter(character -> character == '\n').count();
    }
    return pieces;
  }

  private static Piece piece(String part, int line, Optional<Slip> ofFile) {
    DrlText scanner = new DrlText(part, line);
    scanner.scan();
    return new Piece(line, part, ofFile.or(scanner::firstSlip));
  }

  private static boolean isComment(Slip slip) {
    return slip.what().equals("/*");
  }

  private Optional<Slip> firstSlip() {
    return slip.or(() -> Optional.ofNullable(open.peekLast())
        .map(mark -> new Slip(mark.line(), "drl.unclosed", "" + mark.bracket(), "")));
  }

  private void scan() {
    while (position < text.length()) {
      char character = text.charAt(position);
      if (text.startsWith("//", position)) {
        blank(end(text.indexOf('\n', position)));
      } else if (text.startsWith("/*", position)) {
        comment();
      } else if (character == '"' || character == '\'') {
        quoted(character);
      } else {
        bracket(character);
        infix();
        foreign(character);
        take();
      }
    }
  }

  /** Between patterns, the language level to come knows only the words. */
  private void infix() {
    for (String sign : List.of("&&", "||")) {
      if (open.isEmpty() && text.startsWith(sign, position)) {
        slip("drl.infix", sign);
      }
    }
  }

  private void foreign(char character) {
    if (character >= 0x80
        && !Character.isLetterOrDigit(character)
        && Character.getType(character) != Character.NON_SPACING_MARK) {
      boolean seen = !Character.isSpaceChar(character) && !Character.isISOControl(character);
      String shown = seen ? "" + character : String.format("U+%04X", (int) character);
      slip("drl.character", shown, MEANT.getOrDefault(character, ""));
    }
  }

  private void comment() {
    int close = text.indexOf("*/", position + 2);
    if (close < 0) {
      slip("drl.unclosed", "/*");
    }
    blank(close < 0 ? text.length() : close + 2);
  }

  private void quoted(char quote) {
    int opened = position;
    take();
    while (position < text.length() && text.charAt(position) != quote) {
      if (text.charAt(position) == '\n') {
        slip("drl.unclosed", text.substring(opened, opened + 1));
        return;
      }
      if (text.charAt(position) == '\\' && position + 1 < text.length()) {
        take();
      }
      take();
    }
    if (position < text.length()) {
      take();
    } else {
      slip("drl.unclosed", "" + quote);
    }
  }

  private void bracket(char character) {
    if (OPENING.indexOf(character) >= 0) {
      open.push(new Mark(character, line));
    } else if (CLOSING.indexOf(character) >= 0) {
      char opening = OPENING.charAt(CLOSING.indexOf(character));
      if (!open.isEmpty() && open.peek().bracket() == opening) {
        open.pop();
      } else {
        slip("drl.unopened", "" + character);
      }
    }
  }

  private void slip(String key, String what) {
    slip(key, what, "");
  }

  private void slip(String key, String what, String meant) {
    if (slip.isEmpty()) {
      slip = Optional.of(new Slip(line, key, what, meant));
    }
  }

  private int end(int found) {
    return found < 0 ? text.length() : found;
  }

  private void blank(int end) {
    while (position < end) {
      char character = text.charAt(position++);
      line += character == '\n' ? 1 : 0;
      code.append(character == '\n' ? '\n' : ' ');
    }
  }

  private void take() {
    char character = text.charAt(position++);
    line += character == '\n' ? 1 : 0;
    code.append(character);
  }
}
