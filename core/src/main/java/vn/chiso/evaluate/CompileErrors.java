package vn.chiso.evaluate;

import java.util.List;
import java.util.Optional;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RuleInfo;
import vn.chiso.pack.RuleReader;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/**
 * Says what keeps one rule from being compiled, where it stands and what may have been meant. The
 * compiler's own words are added only where they aren't understood.
 */
final class CompileErrors {
  static final Text NONE = Text.same("");

  private static final Messages MESSAGES = Messages.of(RuleReader.class);

  private final PackFile file;
  private final RuleScope scope;

  CompileErrors(PackFile file, RuleInfo rule) {
    this.file = file;
    this.scope = new RuleScope(rule);
  }

  /** The problems behind the errors of the compiler, each once. */
  List<PackProblem> problems(List<String> errors) {
    List<PackProblem> understood = errors.stream()
        .flatMap(error -> told(error).stream())
        .map(this::problem)
        .distinct()
        .toList();
    return understood.isEmpty() ? errors.stream().limit(1).map(this::other).toList() : understood;
  }

  private Optional<Told> told(String error) {
    String line = error.strip();
    return new ConditionErrors(scope).told(line).or(() -> new JavaErrors(scope).told(line));
  }

  private PackProblem problem(Told told) {
    int line = told.words().isEmpty()
        ? scope.rule().line()
        : file.lineOf(told.words(), told.section(), scope.rule().line());
    return problem(line, told.key(), told.arguments().toArray());
  }

  private PackProblem other(String error) {
    String words = error.lines().map(String::strip).findFirst().orElse("");
    return problem(scope.rule().line(), "compile.other", words);
  }

  private PackProblem problem(int line, String key, Object... arguments) {
    return new PackProblem(
            file.path(),
            line,
            key,
            scope.rule().name(),
            "",
            MESSAGES.text(key, arguments),
            MESSAGES.text(key + ".hint", arguments))
        .quoting(file);
  }
}
