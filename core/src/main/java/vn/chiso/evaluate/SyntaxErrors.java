package vn.chiso.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import vn.chiso.text.Nearest;

/**
 * Tells what is wrong with the syntax of one rule, or of what stands before the first. The parser
 * only knows at which word it gave up; what is missing is seen from the text.
 */
final class SyntaxErrors {
  private static final Pattern INPUT = Pattern.compile("input '(.*?)'(?: |$)");
  private static final Pattern POSITION = Pattern.compile("^(\\[ERR \\d+] )?Line \\d+:\\d+ ");
  private static final Pattern RULE_NAME = Pattern.compile(" in (rule|query) .*$| expecting .*$");
  private static final Pattern UNQUOTED = Pattern.compile("^\\s*rule\\s+[^\"'\\s].*");
  private static final Pattern ANNOTATION = Pattern.compile("^\\s*@\\s*(\\w+)\\b(?!\\s*\\().*");
  private static final Pattern OPERATOR =
      Pattern.compile("(?<![=!<>])(=>|=<|<>|=)(?![=<>])|(?<=[\\w)])\\s(is|equals|eq)\\s");
  private static final Set<String> ANNOTATIONS =
      Set.of("indicator", "check", "severity", "source", "provenance", "follows", "explains");
  private static final Set<String> SECTIONS = Set.of("when", "then", "end");
  private static final List<String> HEADER = List.of("package", "import", "rule");

  private final DrlText.Piece piece;
  private final DrlProblems problems;

  SyntaxErrors(DrlText.Piece piece, DrlProblems problems) {
    this.piece = piece;
    this.problems = problems;
  }

  void tell(DroolsError error) {
    int[] lines = error.getLines();
    tell(lines.length == 0 ? 0 : lines[0], error.getMessage());
  }

  /** Tells what is wrong, given the line and words of the parser. */
  void tell(int line, String message) {
    boolean inside = line >= piece.line() && line <= piece.lastLine();
    int at = inside ? line : piece.line();
    boolean told =
        isRule() ? name() || section("when", at) || section("then", at) || end() : head(at);
    if (!told && !form(at)) {
      word(at, message);
    }
  }

  private boolean isRule() {
    return piece.code().stripLeading().startsWith("rule");
  }

  private String text(int line) {
    return piece.code().lines().skip((long) line - piece.line()).findFirst().orElse("");
  }

  private boolean name() {
    if (UNQUOTED.matcher(text(piece.line())).matches()) {
      problems.report(piece.line(), "drl.rule-name");
      return true;
    }
    return false;
  }

  /** A part of the rule whose first word is missing or mistyped. */
  private boolean section(String word, int at) {
    return !begins(word) && (mistyped(word) || missing(word, at));
  }

  private boolean missing(String word, int at) {
    int insert = word.equals("then") ? line("insert") : 0;
    problems.report(insert > 0 ? insert : at, "drl.no-section", word);
    return true;
  }

  /** The first line that begins with a word, 0 if there is none. */
  private int line(String word) {
    for (int line = piece.line(); line <= piece.lastLine(); line++) {
      if (text(line).strip().startsWith(word)) {
        return line;
      }
    }
    return 0;
  }

  private boolean end() {
    if (begins("end")) {
      return false;
    }
    if (!mistyped("end")) {
      problems.report(piece.line(), "drl.no-end");
    }
    return true;
  }

  private boolean begins(String word) {
    return Pattern.compile("(?m)^\\s*" + word + "\\b|[;)]\\s*" + word + "\\s*$")
        .matcher(piece.code())
        .find();
  }

  /** Whether a line holds nothing but a word that is nearly this one. */
  private boolean mistyped(String word) {
    for (int line = piece.line() + 1; line <= piece.lastLine(); line++) {
      String alone = text(line).strip();
      if (!SECTIONS.contains(alone) && Nearest.to(alone, List.of(word)).isPresent()) {
        problems.report(line, "drl.word", alone, word);
        return true;
      }
    }
    return false;
  }

  private boolean head(int at) {
    String text = text(at).strip();
    String first = text.split("\\W", 2)[0];
    Optional<String> near = Nearest.to(first, HEADER);
    if (text.startsWith("package")) {
      problems.report(at, "drl.package-name", text.substring("package".length()).strip());
    } else if (near.isPresent() && !near.get().equals(first)) {
      problems.report(at, "drl.word", first, near.get());
    } else {
      return false;
    }
    return true;
  }

  /** What is written in a form that looks right. */
  private boolean form(int at) {
    String text = text(at);
    Matcher annotation = ANNOTATION.matcher(text);
    Matcher operator = OPERATOR.matcher(text.replaceAll("\"[^\"]*\"", "\"\""));
    String first = text.strip().split("\\W", 2)[0];
    if (annotation.matches()) {
      problems.report(at, "drl.annotation-form", annotation.group(1));
    } else if (ANNOTATIONS.contains(first)) {
      problems.report(at, "drl.annotation-at", first);
    } else if (operator.find()) {
      String sign = operator.group().strip();
      problems.report(at, "drl.operator", sign, meant(sign));
    } else {
      return false;
    }
    return true;
  }

  private static String meant(String sign) {
    return switch (sign) {
      case "=>" -> ">=";
      case "=<" -> "<=";
      case "<>" -> "!=";
      default -> "==";
    };
  }

  private void word(int at, String message) {
    String first = message.lines().findFirst().orElse("");
    String bare = RULE_NAME.matcher(POSITION.matcher(first).replaceFirst("")).replaceFirst("");
    Matcher input = INPUT.matcher(bare);
    String word = input.find() ? input.group(1) : "";
    switch (word) {
      case "" -> problems.report(at, "drl.syntax", text(at).strip(), bare);
      case "and", "or" ->
        problems.report(at, "drl.infix-inside", word, word.equals("and") ? "&&" : "||");
      case ")", "," -> problems.report(at, "drl.incomplete", word, bare);
      default -> problems.report(at, "drl.syntax", word, bare);
    }
  }
}
