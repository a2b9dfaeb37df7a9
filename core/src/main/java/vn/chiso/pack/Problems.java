package vn.chiso.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.chiso.text.Messages;
import vn.chiso.text.Nearest;
import vn.chiso.text.Text;

/** Collects everything wrong with a pack while it is read. */
final class Problems {
  private static final Messages MESSAGES = Messages.of(Problems.class);
  private static final Text NONE = Text.same("");
  private static final int FEW = 12;

  private final List<PackProblem> found = new ArrayList<>();

  /** The message of that key; its hint is the message {@code key.hint}, where there is one. */
  void report(String file, int line, String key, Object... arguments) {
    String hint = key + ".hint";
    Text advice = MESSAGES.has(hint) ? MESSAGES.text(hint, arguments) : NONE;
    found.add(new PackProblem(file, line, key, "", "", MESSAGES.text(key, arguments), advice));
  }

  /** The message of that key about a rule; its name is the first argument. */
  void report(RuleInfo rule, String key, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add(0, rule.name());
    report(rule.file(), rule.line(), key, all.toArray());
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

  List<PackProblem> all() {
    return List.copyOf(found);
  }

  /** All, each with what stands on its line. */
  List<PackProblem> quoting(PackFiles files) {
    return found.stream()
        .map(problem -> files.file(problem.file()).map(problem::quoting).orElse(problem))
        .toList();
  }

  /** The words that introduce a suggestion: the nearest known word, or all if they are few. */
  static Text suggestion(String typed, Collection<String> known) {
    Optional<String> nearest = Nearest.to(typed, known);
    if (nearest.isPresent()) {
      return MESSAGES.text("suggestion.nearest", nearest.get());
    }
    return known.isEmpty() || known.size() > FEW
        ? NONE
        : MESSAGES.text("suggestion.known", List.copyOf(known));
  }
}
