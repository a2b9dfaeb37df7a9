package vn.chiso.pack;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the wall around rules refuses while they are read. The lint says much of it in words closer
 * to an analyst's; then the wall keeps quiet, but the rule stays refused.
 */
final class Walled {
  private static final String KIND = "wall.";
  /** The kinds of problems that say the same. */
  private static final Pattern SAME = Pattern.compile("drl\\..*|rule\\.(any-fact|bare-code|decimal"
      + "|division|fact|forbidden|half-constraint|insert-.*|integer-division|is-property|one-insert"
      + "|qualified|reserved|semicolon|then-empty|type|variable-twice)");

  private final PackFiles files;
  private final Problems others;
  private final Problems walled = new Problems();

  /**
   * Nothing yet.
   *
   * @param others takes all other problems at once
   */
  Walled(PackFiles files, Problems others) {
    this.files = files;
    this.others = others;
  }

  /** Takes a problem of either sort. */
  void add(PackProblem problem) {
    (problem.kind().startsWith(KIND) ? walled : others).add(problem);
  }

  /** Whether the wall lets a rule through, and the head of its file. */
  boolean passes(RuleInfo rule) {
    return walled.all().stream()
        .filter(problem -> problem.file().equals(rule.file()))
        .map(this::rule)
        .noneMatch(name -> name.isEmpty() || name.equals(rule.name()));
  }

  /** Tells what nothing else tells. */
  void tell() {
    List<PackProblem> told = others.all();
    walled.all().stream()
        .filter(problem -> told.stream().noneMatch(other -> sameThing(problem, other)))
        .forEach(others::add);
  }

  private boolean sameThing(PackProblem problem, PackProblem other) {
    return other.file().equals(problem.file())
        && SAME.matcher(other.kind()).matches()
        && (rule(problem).isEmpty()
            ? other.line() == problem.line()
            : rule(problem).equals(rule(other)));
  }

  private String rule(PackProblem problem) {
    return files
        .file(problem.file())
        .map(file -> RuleNames.at(file, problem.line()))
        .orElse("");
  }
}
