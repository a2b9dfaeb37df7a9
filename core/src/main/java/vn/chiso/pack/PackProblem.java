package vn.chiso.pack;

import java.util.Comparator;
import java.util.List;
import vn.chiso.text.Language;
import vn.chiso.text.Text;

/**
 * Something wrong in a rule pack (lỗi của bộ quy tắc): where, what, and what may have been meant.
 *
 * <p>Immutable and thread-safe. Ordered by file, line, kind and message.
 *
 * @param file the file within the pack, with {@code /} between folders
 * @param line the line, from 1; 0 where the file as a whole is meant
 * @param kind the sort of problem, a word for programs that stays the same, such as
 *     {@code rule.item-unknown}; empty where none was given
 * @param rule the name of the rule it concerns, empty where it concerns none
 * @param text what stands on that line, without the spaces around it; empty where that isn't known
 * @param message what is wrong
 * @param hint what to do or what may have been meant; both texts empty where there is no hint
 */
public record PackProblem(
    String file, int line, String kind, String rule, String text, Text message, Text hint)
    implements Comparable<PackProblem> {
  private static final Comparator<PackProblem> ORDER = Comparator.comparing(PackProblem::file)
      .thenComparing(PackProblem::line)
      .thenComparing(PackProblem::kind)
      .thenComparing(problem -> problem.message().vi());

  /** A problem of which only place and words are known. */
  public PackProblem(String file, int line, Text message, Text hint) {
    this(file, line, "", "", "", message, hint);
  }

  /** Where it is: {@code file:line}, or the file alone. */
  public String place() {
    return line > 0 ? file + ":" + line : file;
  }

  /**
   * The same problem with what stands on its line and, in a file of rules, the rule it stands in.
   *
   * @param source its file
   */
  public PackProblem quoting(PackFile source) {
    List<String> lines = source.text().lines().toList();
    if (line < 1 || line > lines.size()) {
      return this;
    }
    String found = rule.isEmpty() ? RuleNames.at(source, line) : rule;
    return new PackProblem(file, line, kind, found, lines.get(line - 1).strip(), message, hint);
  }

  /** The problem on one line: {@code file:line rule: message hint}. */
  public String in(Language language) {
    String about = rule.isEmpty() ? "" : "“" + rule + "”: ";
    String told = place() + "  " + about + message.in(language);
    String more = hint.in(language);
    return more.isEmpty() ? told : told + "  " + more;
  }

  @Override
  public int compareTo(PackProblem other) {
    return ORDER.compare(this, other);
  }
}
