package vn.chiso.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expression a formula rule gives its value by, as it is written (biểu thức của công thức):
 * {@code Ratio.per(10_000, $organisations, $population)} is the function {@code Ratio.per} with
 * three arguments. Parentheses around it and {@code .figure()} behind it say nothing of it and are
 * left out.
 *
 * @param text the text, without blanks around it
 * @param function the function called, empty where the text is no call
 * @param arguments its arguments
 */
public record Written(String text, String function, List<Written> arguments) {
  private static final Pattern GIVES =
      Pattern.compile("(?s)(?:Indicator|Part)Value\\s*\\.\\s*of\\s*\\((.*)\\)\\s*\\)\\s*;");
  private static final Pattern CALL = Pattern.compile("(?s)([\\w$.]*)\\s*\\((.*)\\)");
  private static final Pattern FIGURE =
      Pattern.compile("(?s)(.*\\S)\\s*\\.\\s*figure\\s*\\(\\s*\\)");

  public Written {
    arguments = List.copyOf(arguments);
  }

  /** The expression of a rule's value; empty if the rule gives none in the usual way. */
  public static Optional<Written> of(RuleInfo rule) {
    Matcher gives = GIVES.matcher(rule.consequence().strip());
    if (!gives.find()) {
      return Optional.empty();
    }
    List<String> arguments = split(gives.group(1));
    return arguments.isEmpty()
        ? Optional.empty()
        : Optional.of(read(arguments.get(arguments.size() - 1)));
  }

  /** The number it is, without what only rules write: {@code 10_000L} is {@code 10000}. */
  public String digits() {
    return text.replaceAll("[_L]", "");
  }

  /** The argument at a position, from 0. */
  public Written argument(int position) {
    return arguments.get(position);
  }

  private static Written read(String text) {
    Matcher figure = FIGURE.matcher(text);
    if (figure.matches()) {
      return read(figure.group(1));
    }
    Matcher call = CALL.matcher(text);
    if (!call.matches()) {
      return new Written(text, "", List.of());
    }
    List<String> arguments = split(call.group(2));
    if (arguments.isEmpty()) {
      return new Written(text, "", List.of());
    }
    if (call.group(1).isEmpty()) {
      return arguments.size() == 1 ? read(arguments.get(0)) : new Written(text, "", List.of());
    }
    return new Written(
        text, call.group(1), arguments.stream().map(Written::read).toList());
  }

  /** Splits at commas outside parentheses and quotes; nothing where parentheses don't match. */
  private static List<String> split(String arguments) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < arguments.length() && depth >= 0; i++) {
      char c = arguments.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == ')')) {
        depth += c == '(' ? 1 : -1;
      } else if (!quoted && depth == 0 && c == ',') {
        parts.add(arguments.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(arguments.substring(start).strip());
    return depth == 0 ? parts : List.of();
  }
}
