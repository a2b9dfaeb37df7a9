package vn.chiso.cli;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RulePackException;
import vn.chiso.text.Language;

/** What is wrong with a pack as an analyst reads it: where, what, the faulty line, what to do. */
final class ProblemLines {
  private static final String INDENT = "    ";
  private static final String QUOTE = INDENT + "| ";

  private ProblemLines() {}

  /** The heading, then each problem in a paragraph of its own. */
  static List<String> of(RulePackException refused, Language language) {
    List<String> lines = new ArrayList<>();
    String heading = refused.message(language).lines().findFirst().orElse("");
    lines.addAll(Display.wrap("chiso: ", "  ", Display.line(heading)));
    refused.problems().forEach(problem -> lines.addAll(of(problem, language)));
    return lines;
  }

  private static List<String> of(PackProblem problem, Language language) {
    String rule = problem.rule().isEmpty() ? "" : "  “" + problem.rule() + "”";
    List<String> lines = new ArrayList<>();
    lines.addAll(Display.wrap("  ", INDENT, Display.line(problem.place() + rule)));
    lines.addAll(Display.wrap(INDENT, INDENT, Display.line(problem.message().in(language))));
    if (!problem.text().isEmpty()) {
      lines.add(
          QUOTE + Display.fit(Display.line(problem.text()), Display.WIDTH - Display.width(QUOTE)));
    }
    String hint = Display.line(problem.hint().in(language));
    if (!hint.isEmpty()) {
      lines.addAll(Display.wrap(INDENT + "→ ", INDENT + "  ", hint));
    }
    return lines;
  }
}
