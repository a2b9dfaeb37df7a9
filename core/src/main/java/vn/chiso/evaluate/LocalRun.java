package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.finding.Finding;

/**
 * What the stages made of one locality.
 *
 * @param facts its facts, with what is rejected and accepted of them
 * @param findings what was found in its rows and by its formulas
 * @param checks what its check rules found
 * @param outcomes the values of its indicators
 * @param drafts its results, by position in the tree
 */
record LocalRun(
    LocalFacts facts,
    List<Finding> findings,
    List<Judged> checks,
    Outcomes outcomes,
    LooseDrafts drafts) {

  /** Everything found about the locality by itself. */
  List<Finding> found() {
    List<Finding> all = new ArrayList<>(findings.size() + checks.size());
    all.addAll(findings);
    checks.forEach(judged -> all.add(judged.finding()));
    return all;
  }

  /** The same with other results. */
  LocalRun with(LooseDrafts others) {
    return new LocalRun(facts, findings, checks, outcomes, others);
  }
}
