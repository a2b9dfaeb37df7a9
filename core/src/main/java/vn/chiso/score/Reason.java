package vn.chiso.score;

import java.util.Locale;
import vn.chiso.text.Messages;
import vn.chiso.text.Text;

/** Why a node has no score (lý do không có điểm). */
public enum Reason {
  /** Data items or the value itself weren't submitted. */
  MISSING_DATA,
  /** A check found an error in the data the formula reads. */
  REJECTED_BY_CHECK,
  /** The denominator is zero; how such a locality counts isn't known. */
  ZERO_DENOMINATOR,
  /** All data are there, but no formula rule applies to them. */
  NO_RULE_APPLIES,
  /** Rules gave more than one value. */
  CONFLICTING_VALUES,
  /** No minimum and maximum are known for the indicator. */
  NO_GOALPOSTS,
  /** Minimum and maximum are the same, so nothing can be normalised. */
  EQUAL_GOALPOSTS,
  /** Minimum and maximum given with the dataset can't be used, so others aren't taken instead. */
  REJECTED_GOALPOSTS,
  /** A rule failed while it ran: a mistake in the pack. */
  RULE_FAILED,
  /** Too few of the children have a score. */
  TOO_FEW_CHILDREN,
  /** A child's score is negative, with which its parent's aggregation is not defined. */
  NEGATIVE_PART,
  /** Too few values for what is computed from all of them. */
  TOO_FEW_VALUES,
  /** All values are equal, so none can be told from another. */
  EQUAL_VALUES,
  /** A number that must be above zero isn't. */
  NOT_POSITIVE,
  /** The target or reference value is no better than the worst value. */
  AIM_NOT_BETTER,
  /** The value lies in no band. */
  NO_BAND,
  /** The locality has data for too few indicators to be scored at all. */
  TOO_FEW_INDICATORS;

  private static final Messages MESSAGES = Messages.of(Reason.class);

  /** The name used in files: {@code missing-data}, {@code rejected-by-check} … */
  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason in words. */
  public Text text() {
    return MESSAGES.text(tag());
  }
}
