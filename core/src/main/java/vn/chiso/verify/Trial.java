package vn.chiso.verify;

import java.util.List;
import java.util.Locale;
import vn.chiso.text.Text;

/**
 * What came of trying one case, or one figure to compare with.
 *
 * @param kind which of the two
 * @param name what it shows
 * @param rule the rule it tries: that of the case, or the one that gave the figure; empty if none
 * @param rulePlace where that rule stands, as {@code file:line}; empty if there is none
 * @param file the file of the pack in which it stands
 * @param line the line there, from 1
 * @param differences what came out otherwise; none if it passed
 * @param notes what may explain the differences: what checks found wrong with the data
 */
public record Trial(
    Kind kind,
    String name,
    String rule,
    String rulePlace,
    String file,
    int line,
    List<Difference> differences,
    List<Text> notes) {
  public Trial {
    differences = List.copyOf(differences);
    notes = List.copyOf(notes);
  }

  /** What is tried. */
  public enum Kind {
    /** A case beside the rules (ca kiểm thử). */
    CASE,
    /** A figure that must come out of a dataset under {@code golden} (số liệu đối chứng). */
    GOLDEN;

    /** The name used in JSON: {@code case}, {@code golden}. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether everything came out as expected. */
  public boolean passed() {
    return differences.isEmpty();
  }
}
