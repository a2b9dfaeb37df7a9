package vn.chiso.pack;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.text.Nearest;

/** Checks that the {@code then} part of a rule is one insert of what its stage gives. */
final class InsertLint {
  private static final String CALL =
      "\\s*\\(\\s*(?<class>\\w+)\\s*\\.\\s*(?<method>\\w+)\\s*\\([^;]*\\)\\s*";
  private static final Pattern INSERT = Pattern.compile("(?<word>\\w+)" + CALL + ";");
  private static final Pattern OPEN = Pattern.compile("(?<word>\\w+)" + CALL);

  private final RuleInfo rule;
  private final Problems problems;
  private final List<String> classes;
  private final List<String> methods;

  private InsertLint(RuleInfo rule, Problems problems) {
    this.rule = rule;
    this.problems = problems;
    boolean checking = rule.stage().isChecking();
    classes = checking ? List.of("Fault") : List.of("IndicatorValue", "PartValue");
    methods = checking ? List.of("in", "missing", "of") : List.of("of");
  }

  static void check(RuleInfo rule, Problems problems) {
    new InsertLint(rule, problems).check();
  }

  private void check() {
    String code = Literals.masked(rule.consequence()).strip();
    Matcher insert = INSERT.matcher(code);
    Matcher open = OPEN.matcher(code);
    if (code.isEmpty()) {
      problems.report(rule, "rule.then-empty", example());
    } else if (insert.matches()) {
      words(insert);
    } else if (open.matches()) {
      words(open);
      problems.then(rule, lastLine(), "rule.semicolon");
    } else {
      shape();
    }
  }

  private void words(Matcher insert) {
    String word = insert.group("word");
    String type = insert.group("class");
    String method = insert.group("method");
    if (!word.equals("insert")) {
      problems.then(rule, word, "rule.insert-word", word, example());
    } else if (!classes.contains(type)) {
      problems.then(rule, type, "rule.insert-class", type, wanted(), Suggestion.of(type, classes));
    } else if (!methods.contains(method)) {
      problems.then(
          rule, method, "rule.insert-method", type + '.' + method, Suggestion.of(method, methods));
    }
  }

  /** A word that is nearly insert says more than that there is none. */
  private void shape() {
    String first = rule.consequence().lines().findFirst().orElse("").strip();
    String word = first.split("\\W", 2)[0];
    Optional<String> near = Nearest.to(word, List.of("insert"));
    if (near.isPresent() && !word.equals("insert")) {
      problems.then(rule, word, "rule.insert-word", word, example());
    } else {
      problems.then(rule, first, "rule.one-insert", wanted(), example());
    }
  }

  private String wanted() {
    return String.join(" / ", classes);
  }

  private String example() {
    return rule.stage().isChecking()
        ? "insert( Fault.in($a, $b) );"
        : "insert( IndicatorValue.of(\"2.2.4\", Ratio.of($a, $b)) );";
  }

  private String lastLine() {
    return rule.consequence().lines().reduce("", (before, line) -> line).strip();
  }
}
