package vn.chiso.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.pack.RuleInfo;

/**
 * What a rule says, without how it is written: comments and blanks go, variables are called by what
 * they match, and conditions that don't need each other stand in order.
 */
final class RuleText {
  private static final Pattern PIECE = Pattern.compile(
      "(\"(?:[^\"\\\\]|\\\\.)*\")|(//[^\\n]*|(?s:/\\*.*?\\*/))|(\\$\\w+)|(\\s+)|([^\\s\"$/]+|.)");

  private final Map<String, String> names = new HashMap<>();
  private final RuleInfo rule;

  private RuleText(RuleInfo rule) {
    this.rule = rule;
    Map<String, Integer> sameType = new HashMap<>();
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      if (!pattern.name().isEmpty()) {
        Set<String> items = pattern.equalTo("item");
        String name = items.size() == 1
            ? items.iterator().next()
            : pattern.type() + '#' + sameType.merge(pattern.type(), 1, Integer::sum);
        names.put(pattern.name(), '‹' + name + '›');
      }
    }
  }

  /** The conditions of a rule, in order. */
  static List<String> conditions(RuleInfo rule) {
    return new RuleText(rule).conditions();
  }

  /** All that a rule says. */
  static String of(RuleInfo rule) {
    RuleText text = new RuleText(rule);
    return String.join("; ", text.conditions()) + " → " + text.plain(rule.consequence());
  }

  private List<String> conditions() {
    List<String> conditions = new ArrayList<>();
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      List<String> constraints =
          pattern.constraints().stream().map(this::plain).sorted().toList();
      conditions.add((pattern.negated() ? "not " : "")
          + names.getOrDefault(pattern.name(), "")
          + pattern.type()
          + "(" + String.join(", ", constraints) + ")");
    }
    conditions.sort(null);
    return conditions;
  }

  private String plain(String code) {
    StringBuilder plain = new StringBuilder();
    Matcher piece = PIECE.matcher(code);
    boolean blank = false;
    while (piece.find()) {
      if (piece.group(2) != null || piece.group(4) != null) {
        blank = true;
        continue;
      }
      String text = names.getOrDefault(piece.group(), piece.group());
      // A blank matters between two words only.
      if (blank && isWord(plain) && Character.isJavaIdentifierPart(text.charAt(0))) {
        plain.append(' ');
      }
      blank = false;
      plain.append(text);
    }
    return plain.toString();
  }

  private static boolean isWord(StringBuilder text) {
    return text.length() > 0 && Character.isJavaIdentifierPart(text.charAt(text.length() - 1));
  }
}
