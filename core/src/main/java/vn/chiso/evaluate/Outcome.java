package vn.chiso.evaluate;

import vn.chiso.framework.Provenance;
import vn.chiso.score.Mark;
import vn.chiso.score.Value;

/**
 * The raw value of an indicator and how well it is founded.
 *
 * @param value the value, or why there is none
 * @param rules the worst provenance of the rules that gave it, those of its parts included
 * @param marks what is to be known of the data behind it, as bits; none where there is no value
 */
record Outcome(Value value, Provenance rules, int marks) {

  /** Whether its value was estimated because data were missing. */
  boolean isImputed() {
    return (marks & Marks.bit(Mark.IMPUTED)) != 0;
  }

  /** Whether there is a value. */
  boolean isKnown() {
    return value instanceof Value.Known;
  }
}
