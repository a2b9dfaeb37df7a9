package vn.chiso.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that rule names are unique and that nothing a pack declares lies idle. */
final class UseLint {
  private final List<RuleInfo> rules;
  private final Problems problems;

  private UseLint(List<RuleInfo> rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
  }

  /**
   * Reports what is wrong.
   *
   * @param incomplete whether there may be rules that couldn't be read
   */
  static void check(
      List<RuleInfo> rules, Catalogue catalogue, boolean incomplete, Problems problems) {
    UseLint lint = new UseLint(rules, problems);
    lint.names();
    if (!incomplete) {
      lint.unused(catalogue.items(), lint.itemsUsed(), "items.unused");
      lint.unused(catalogue.thresholds(), lint.thresholdsUsed(), "thresholds.unused");
      lint.unused(catalogue.checks(), lint.checksUsed(), "messages.unused");
    }
  }

  private void names() {
    Map<String, RuleInfo> first = new HashMap<>();
    for (RuleInfo rule : rules) {
      RuleInfo earlier = first.putIfAbsent(rule.qualifiedName(), rule);
      if (earlier != null) {
        problems.report(rule, "rule.name-twice", earlier.file() + ":" + earlier.line());
      }
    }
  }

  private void unused(Codes codes, Set<String> used, String key) {
    codes.all().stream()
        .filter(code -> !used.contains(code))
        .forEach(code -> problems.report(codes.file(), codes.line(code), key, code));
  }

  private Set<String> itemsUsed() {
    Set<String> used = new HashSet<>();
    for (RuleInfo rule : rules) {
      used.addAll(rule.itemsRead());
      used.addAll(rule.itemsExcluded());
    }
    return used;
  }

  private Set<String> thresholdsUsed() {
    Set<String> used = new HashSet<>();
    for (RuleInfo rule : rules) {
      rule.patterns().stream()
          .filter(pattern -> pattern.type().equals("Threshold"))
          .forEach(pattern -> used.addAll(pattern.equalTo("code")));
    }
    return used;
  }

  private Set<String> checksUsed() {
    Set<String> used = new HashSet<>();
    rules.forEach(rule -> used.add(rule.annotation("check")));
    return used;
  }
}
