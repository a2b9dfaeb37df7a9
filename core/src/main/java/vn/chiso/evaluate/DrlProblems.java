package vn.chiso.evaluate;

import java.util.List;
import java.util.function.Consumer;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.PackProblem;
import vn.chiso.pack.RuleReader;
import vn.chiso.text.Messages;

/** Problems of one DRL file, in the words of {@code vn.chiso.pack}. */
final class DrlProblems {
  private static final Messages MESSAGES = Messages.of(RuleReader.class);

  private final PackFile file;
  private final Consumer<PackProblem> problems;

  DrlProblems(PackFile file, Consumer<PackProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  void report(int line, String key, Object... arguments) {
    problem(line, key, key + ".hint", arguments);
  }

  private void problem(int line, String key, String hint, Object... arguments) {
    problems.accept(new PackProblem(
        file.path(),
        line,
        key,
        "",
        "",
        MESSAGES.text(key, arguments),
        MESSAGES.text(hint, arguments)));
  }

  void forbidden(int line, String construct) {
    String own = "drl.forbidden." + construct;
    problem(line, "drl.forbidden", MESSAGES.has(own) ? own : "drl.forbidden.hint", construct);
  }

  /** The first line from a line on that has some words; that line itself where none has. */
  int lineOf(int from, String words) {
    List<String> lines = file.text().lines().toList();
    for (int line = Math.max(1, from); line <= lines.size(); line++) {
      if (lines.get(line - 1).contains(words)) {
        return line;
      }
    }
    return from;
  }

  /** Whether a line has nothing but some words. */
  boolean isAlone(int line, String words) {
    return file.text()
        .lines()
        .skip(Math.max(0, line - 1))
        .findFirst()
        .orElse("")
        .strip()
        .equals(words);
  }
}
