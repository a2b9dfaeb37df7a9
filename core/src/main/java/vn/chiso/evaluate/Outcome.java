package vn.chiso.evaluate;

import vn.chiso.framework.Provenance;
import vn.chiso.score.Value;

/**
 * The raw value of an indicator and how well it is founded.
 *
 * @param value the value, or why there is none
 * @param rules the worst provenance of the rules that gave it, those of its parts included
 */
record Outcome(Value value, Provenance rules) {

  /** Whether there is a value. */
  boolean isKnown() {
    return value instanceof Value.Known;
  }
}
