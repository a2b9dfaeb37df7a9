package vn.chiso.pack;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** Collects everything wrong with a pack while it is read. */
final class Problems {
  private static final Messages MESSAGES = Messages.of(Problems.class);
  private static final Text NONE = Text.same("");

  private final List<PackProblem> found = new ArrayList<>();
  private PackFiles files = new PackFiles(List.of());

  /** Takes the files that problems stand in, to find the lines of what is wrong. */
  void within(PackFiles read) {
    files = read;
  }

  /** The message of that key; its hint is the message {@code key.hint}, where there is one. */
  void report(String file, int line, String key, Object... arguments) {
    add(problem(file, line, "", key, arguments));
  }

  private static PackProblem problem(
      String file, int line, String rule, String key, Object... arguments) {
    String hint = key + ".hint";
    Text advice = MESSAGES.has(hint) ? MESSAGES.text(hint, arguments) : NONE;
    return new PackProblem(file, line, key, rule, "", MESSAGES.text(key, arguments), advice);
  }

  /** The message of that key about a rule as a whole; its name is the first argument. */
  void report(RuleInfo rule, String key, Object... arguments) {
    about(rule, rule.line(), key, arguments);
  }

  /** The same about what stands somewhere in a rule, on the first line that has it. */
  void in(RuleInfo rule, String words, String key, Object... arguments) {
    about(rule, line(rule, words, ""), key, arguments);
  }

  /** The same about what stands in the conditions of a rule, or after them. */
  void when(RuleInfo rule, String words, String key, Object... arguments) {
    about(rule, line(rule, words, "when"), key, arguments);
  }

  /** The same about what stands in the {@code then} part of a rule. */
  void then(RuleInfo rule, String words, String key, Object... arguments) {
    about(rule, line(rule, words, "then"), key, arguments);
  }

  private int line(RuleInfo rule, String words, String section) {
    return files
        .file(rule.file())
        .map(file -> file.lineOf(words, section, rule.line()))
        .orElse(rule.line());
  }

  private void about(RuleInfo rule, int line, String key, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add(0, rule.name());
    add(problem(rule.file(), line, rule.name(), key, all.toArray()));
  }

  void add(PackProblem problem) {
    found.add(problem);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether something is wrong with that file. */
  boolean concern(String file) {
    return found.stream().anyMatch(problem -> problem.file().equals(file));
  }

  int size() {
    return found.size();
  }

  /** Whether something of that kind is wrong with that file. */
  boolean concern(String file, String kind) {
    return found.stream()
        .anyMatch(problem -> problem.file().equals(file) && problem.kind().equals(kind));
  }

  List<PackProblem> all() {
    return List.copyOf(found);
  }

  /** All, each with what stands on its line. */
  List<PackProblem> quoted() {
    return found.stream()
        .map(problem -> files.file(problem.file()).map(problem::quoting).orElse(problem))
        .toList();
  }
}
