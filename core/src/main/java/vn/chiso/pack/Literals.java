package vn.chiso.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quoted texts in the text of rules. */
final class Literals {
  private static final String QUOTED = "\"([^\"]*)\"";
  private static final Pattern LITERAL =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
  private static final Pattern SUM = Pattern.compile("\\bsum\\s*\\(([^)]*)\\)");
  private static final Pattern NO_WORD = Pattern.compile("[^\\w.-]+");
  private static final Pattern TEXT = Pattern.compile(QUOTED);

  private Literals() {}

  /** The texts a property must be equal to. */
  static Set<String> equalTo(String property, List<String> constraints) {
    return compared(property, "(==|in\\b)", constraints);
  }

  /** All texts a property is compared with, whether it must or must not be equal to them. */
  static Set<String> comparedWith(String property, List<String> constraints) {
    return compared(property, "(==|!=|(?:not\\s+)?in\\b)", constraints);
  }

  /** The sums a sheet is asked for, each as its items. */
  static List<List<String>> sums(List<String> constraints) {
    List<List<String>> sums = new ArrayList<>();
    for (String constraint : constraints) {
      Matcher sum = SUM.matcher(constraint);
      while (sum.find()) {
        Set<String> items = new LinkedHashSet<>();
        addTexts(sum.group(1), items);
        sums.add(List.copyOf(items));
      }
    }
    return sums;
  }

  /** All words, codes with hyphens and dots among them. */
  static Set<String> words(String text) {
    return new LinkedHashSet<>(List.of(NO_WORD.split(text)));
  }

  /** The text with every quoted text emptied, so that only code is left to look at. */
  static String masked(String text) {
    return LITERAL.matcher(text).replaceAll("\"\"");
  }

  private static Set<String> compared(String property, String operator, List<String> constraints) {
    Pattern forward = Pattern.compile(
        "(?<![\\w$])" + property + "\\s*" + operator + "\\s*(\\([^)]*\\)|" + QUOTED + ")");
    Pattern backward = Pattern.compile(QUOTED + "\\s*" + operator + "\\s*" + property + "\\b");
    Set<String> texts = new LinkedHashSet<>();
    for (String constraint : constraints) {
      for (Pattern comparison : List.of(forward, backward)) {
        Matcher matcher = comparison.matcher(constraint);
        while (matcher.find()) {
          addTexts(matcher.group(), texts);
        }
      }
    }
    return texts;
  }

  private static void addTexts(String comparison, Set<String> texts) {
    Matcher text = TEXT.matcher(comparison);
    while (text.find()) {
      texts.add(text.group(1));
    }
  }
}
