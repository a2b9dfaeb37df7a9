package vn.chiso.pack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a formula rule gives, read from its consequence.
 *
 * @param rule the rule
 * @param indicator code or id of the indicator, as written
 * @param part the part, empty where the rule gives the indicator's value
 */
record Given(RuleInfo rule, String indicator, String part) {
  private static final Pattern VALUE =
      Pattern.compile("\\bIndicatorValue\\s*\\.\\s*of\\s*\\(\\s*\"([^\"]*)\"");
  private static final Pattern PART =
      Pattern.compile("\\bPartValue\\s*\\.\\s*of\\s*\\(\\s*\"([^\"]*)\"\\s*,\\s*\"([^\"]*)\"");

  /** Empty where the rule names no indicator. */
  static Optional<Given> by(RuleInfo rule) {
    Matcher value = VALUE.matcher(rule.consequence());
    if (value.find()) {
      return Optional.of(new Given(rule, value.group(1), ""));
    }
    Matcher part = PART.matcher(rule.consequence());
    return part.find()
        ? Optional.of(new Given(rule, part.group(1), part.group(2)))
        : Optional.empty();
  }

  /** The indicator as it stands in the rule. */
  String quoted() {
    return '"' + indicator + '"';
  }

  boolean isPart() {
    return !part.isEmpty();
  }
}
