package vn.chiso.evaluate;

import vn.chiso.framework.Provenance;
import vn.chiso.pack.RuleInfo;

/**
 * Something a rule gave.
 *
 * @param rule the rule
 * @param fact what it inserted
 */
record Insertion(Giver rule, Object fact) {

  /** A rule, with what is asked of it whenever it fires. */
  record Giver(RuleInfo info, Provenance provenance, boolean readsParts) {
    static Giver of(RuleInfo info) {
      return new Giver(
          info,
          Provenance.of(info.annotation("provenance")),
          info.patterns().stream().anyMatch(pattern -> pattern.type().equals("PartValue")));
    }
  }
}
