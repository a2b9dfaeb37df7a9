package vn.chiso.verify;

import java.util.Locale;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/**
 * One thing that came out otherwise than expected (khác biệt).
 *
 * @param kind what is compared
 * @param subject what it is about: code or id of a node, a part, a check or a rule
 * @param expected what was to come out
 * @param actual what came out
 */
public record Difference(Kind kind, String subject, Shown expected, Shown actual) {
  private static final Messages MESSAGES = Messages.of(Difference.class);

  /** What is compared. */
  public enum Kind {
    /** Whether the rule fires. */
    FIRING,
    /** The raw value of an indicator, or the reason why there is none. */
    VALUE,
    /** The value of a part of an indicator. */
    PART,
    /** What a check finds. */
    FINDING,
    /** The exact score of a node, which must lie between two figures. */
    SCORE,
    /** A dataset to compare with, which must be readable. */
    DATASET;

    /** The name used in JSON: {@code firing}, {@code value} … */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What is compared, in words. */
    public Text text() {
      return MESSAGES.text("kind." + tag());
    }
  }

  /** The difference in one sentence. */
  public Text message() {
    return MESSAGES.text("difference", kind.text(), subject, expected.text(), actual.text());
  }
}
