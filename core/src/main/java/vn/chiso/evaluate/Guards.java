package vn.chiso.evaluate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.chiso.fact.Threshold;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RulePack;

/**
 * What a pattern wants of a fact before it can be judged, read from the rule's text.
 *
 * @param pack the pack, which has the thresholds
 * @param rule the rule
 * @param pattern the pattern, one of the rule's
 */
record Guards(RulePack pack, RuleInfo rule, RuleInfo.Pattern pattern) {
  private static final Pattern LEAST =
      Pattern.compile("\\b(?:years|localities)\\s*>=\\s*(\\$\\w+)\\.value");
  private static final Pattern AGE = Pattern.compile("\\bage\\s*==\\s*(\\d+)");
  private static final Pattern WANTED = Pattern.compile("(?<![.$\\w])(\\w+)\\s*!=\\s*null");
  private static final Pattern ENOUGH =
      Pattern.compile("(?<![.$\\w])(\\w+)\\s*(>=?)\\s*(\\$\\w+\\.value|\\d+(?:\\.\\d+)?)");

  /** What checks find fault with. */
  private static final Set<String> MEASURED = Set.of("number", "score", "slip", "value");

  private static final Pattern DATED = Pattern.compile("\\bdate\\s*!=\\s*null");

  /** What a fact must have to be looked at. What is measured itself is no such guard. */
  List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (String constraint : pattern.constraints()) {
      WANTED.matcher(constraint).results().forEach(found -> needs.add(new Need(found.group(1))));
      ENOUGH
          .matcher(constraint)
          .results()
          .filter(found -> !MEASURED.contains(found.group(1)))
          .forEach(found -> needs.add(
              new Need(found.group(1), least(found.group(3)), found.group(2).equals(">="))));
    }
    return needs;
  }

  private BigDecimal least(String written) {
    return written.startsWith("$")
        ? threshold(written.substring(0, written.indexOf('.')))
        : new BigDecimal(written);
  }

  /** Whether a constraint names something. */
  boolean ask(String word) {
    return pattern.constraints().stream().anyMatch(each -> each.contains(word));
  }

  boolean askForDate() {
    return matcher(DATED) != null;
  }

  boolean admitAge(int age) {
    Matcher wanted = matcher(AGE);
    return wanted == null || Integer.parseInt(wanted.group(1)) == age;
  }

  /** Whether the rule holds facts of a type beside those of this pattern. */
  boolean standBeside(String type) {
    return rule.patterns().stream()
        .anyMatch(each -> !each.negated() && each.type().equals(type));
  }

  /** The threshold that a number of years or localities must reach; 0 for none. */
  BigDecimal least() {
    Matcher least = matcher(LEAST);
    return least == null ? BigDecimal.ZERO : threshold(least.group(1));
  }

  private BigDecimal threshold(String variable) {
    return rule.patterns().stream()
        .filter(each -> each.name().equals(variable))
        .flatMap(each -> each.equalTo("code").stream())
        .flatMap(code -> pack.thresholds().stream().filter(each -> each.code().equals(code)))
        .map(Threshold::value)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private @Nullable Matcher matcher(Pattern wanted) {
    return pattern.constraints().stream()
        .map(wanted::matcher)
        .filter(Matcher::find)
        .findFirst()
        .orElse(null);
  }
}
