package vn.chiso.pack;

import java.util.Comparator;
import vn.chiso.text.Language;
import vn.chiso.text.Text;

/**
 * Something wrong in a rule pack: where, what, and what may have been meant.
 *
 * @param file the file within the pack, with {@code /} between folders
 * @param line the line, from 1; 0 where the file as a whole is meant
 * @param message what is wrong
 * @param hint what to do or what may have been meant; both texts empty where there is no hint
 */
public record PackProblem(String file, int line, Text message, Text hint)
    implements Comparable<PackProblem> {
  private static final Comparator<PackProblem> ORDER = Comparator.comparing(PackProblem::file)
      .thenComparing(PackProblem::line)
      .thenComparing(problem -> problem.message().vi());

  /** The problem on one line: {@code file:line message hint}. */
  public String in(Language language) {
    String place = line > 0 ? file + ":" + line : file;
    String text = place + "  " + message.in(language);
    String more = hint.in(language);
    return more.isEmpty() ? text : text + "  " + more;
  }

  @Override
  public int compareTo(PackProblem other) {
    return ORDER.compare(this, other);
  }
}
