package vn.chiso.evaluate;

import java.util.List;
import vn.chiso.finding.Finding;

/**
 * What the stages made of one locality.
 *
 * @param facts its facts, with what is rejected and accepted of them
 * @param findings what was found in its rows and by its formulas
 * @param checks what its check rules found
 * @param outcomes the values, at the positions of the indicators
 * @param drafts the results, by position
 */
record LocalRun(
    LocalFacts facts,
    List<Finding> findings,
    List<Finding> checks,
    Outcomes outcomes,
    Draft[] drafts) {}
