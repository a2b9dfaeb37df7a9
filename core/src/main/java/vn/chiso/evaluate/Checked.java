package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.chiso.dataset.GivenScore;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Locality;

/**
 * One locality after its rules, before any score.
 *
 * @param locality the locality
 * @param facts its facts, with what is rejected and accepted of them; where there are many
 *     localities, taken from its rows again when asked for
 * @param compared those of its facts that cross-checks look at
 * @param findings what was found in its rows and by rules that failed
 * @param checks what its check rules found
 * @param byFormulas what was found by its formulas
 * @param givenScores scores given, by node id
 * @param outcomes the values of its indicators
 */
record Checked(
    Locality locality,
    Supplier<LocalFacts> facts,
    List<Object> compared,
    List<Finding> findings,
    List<Judged> checks,
    List<Finding> byFormulas,
    Map<String, GivenScore> givenScores,
    Outcomes outcomes) {

  /** Everything found about the locality by itself. */
  List<Finding> found() {
    List<Finding> all = new ArrayList<>(findings.size() + checks.size() + byFormulas.size());
    all.addAll(findings);
    all.addAll(byFormulas);
    checks.forEach(judged -> all.add(judged.finding()));
    return all;
  }

  /** The same with what formulas gave when they ran again. */
  Checked with(Outcomes others, List<Finding> foundByFormulas) {
    return new Checked(
        locality, facts, compared, findings, checks, foundByFormulas, givenScores, others);
  }
}
