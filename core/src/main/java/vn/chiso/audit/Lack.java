package vn.chiso.audit;

import java.util.Locale;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** Why an audit has no number to give (lý do không có số). */
public enum Lack {
  /** Fewer than three localities have both figures. */
  TOO_FEW_LOCALITIES,
  /** All localities have the same figure. */
  CONSTANT,
  /** Nobody has a score. */
  NOT_SCORED,
  /** The node has but one part with scores. */
  TOO_FEW_PARTS,
  /** Scores counted in doubles aren't those of the evaluation, so nothing is built on them. */
  NOT_REPRODUCED,
  /** Nothing varies, or what varies changes nothing. */
  NO_VARIATION,
  /** There is but one way in which it could be done. */
  NO_ALTERNATIVE,
  /** Some runs give no rank. */
  NOT_RANKED_IN_ALL_RUNS,
  /** Without it nothing is left to score. */
  NOTHING_LEFT,
  /** It wasn't asked for. */
  NOT_ASKED_FOR;

  private static final Messages MESSAGES = Messages.of(Lack.class);

  /** The name used in files: {@code too-few-localities}, {@code constant} … */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason in words. */
  public Text text() {
    return MESSAGES.text("lack." + tag());
  }
}
