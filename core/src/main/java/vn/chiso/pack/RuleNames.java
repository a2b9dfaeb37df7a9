package vn.chiso.pack;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of rules as they stand in a file, for rules that can't be parsed too. */
final class RuleNames {
  private static final Pattern RULE = Pattern.compile(
      "^\\s*(?:rule\\b|(?i:r[ule]{1,4}s?)(?=\\s+[\"']))\\s*(?:\"(?<quoted>[^\"]*)\"?|'(?<single>[^']*)'?|(?<bare>[\\w.-]+))");

  private RuleNames() {}

  /** The name of the rule a line belongs to; empty where it belongs to none. */
  static String at(PackFile file, int line) {
    if (!file.path().endsWith(".drl")) {
      return "";
    }
    List<String> lines = file.text().lines().toList();
    for (int i = Math.min(line, lines.size()); i > 0; i--) {
      Matcher rule = RULE.matcher(lines.get(i - 1));
      if (rule.find()) {
        return name(rule);
      }
    }
    return "";
  }

  private static String name(Matcher rule) {
    for (String group : List.of("quoted", "single")) {
      if (rule.group(group) != null) {
        return rule.group(group);
      }
    }
    return rule.group("bare");
  }
}
