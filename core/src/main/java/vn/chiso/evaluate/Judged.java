package vn.chiso.evaluate;

import java.util.List;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RuleInfo;

/**
 * What came of a check.
 *
 * @param rule the check rule
 * @param finding what it found
 * @param rejected items whose data must not be used because of it
 */
record Judged(RuleInfo rule, Finding finding, List<String> rejected) {
  static List<Finding> findings(List<Judged> all) {
    return all.stream().map(Judged::finding).toList();
  }
}
