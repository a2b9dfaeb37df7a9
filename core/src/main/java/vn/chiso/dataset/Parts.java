package vn.chiso.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Goalposts;
import vn.chiso.fact.OwnFigure;
import vn.chiso.fact.SubmissionHeader;
import vn.chiso.finding.Finding;

/** The lists a dataset consists of, which can be added to until they are frozen. */
record Parts(
    List<Entry> entries,
    List<GivenScore> scores,
    List<Evidence> evidence,
    List<Acceptance> acceptances,
    List<EarlierFigure> previous,
    List<SubmissionHeader> submissions,
    List<OwnFigure> own,
    List<Goalposts> goalposts,
    List<String> refusedGoalposts,
    List<Finding> findings) {

  static Parts none() {
    return new Parts(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  /** Lists that can be added to, with the same in them. */
  Parts copy() {
    Parts copy = none();
    copy.entries.addAll(entries);
    copy.scores.addAll(scores);
    copy.evidence.addAll(evidence);
    copy.acceptances.addAll(acceptances);
    copy.previous.addAll(previous);
    copy.submissions.addAll(submissions);
    copy.own.addAll(own);
    copy.goalposts.addAll(goalposts);
    copy.refusedGoalposts.addAll(refusedGoalposts);
    copy.findings.addAll(findings);
    return copy;
  }

  /** Lists that never change, with the findings worst first. */
  Parts frozen() {
    return new Parts(
        List.copyOf(entries),
        List.copyOf(scores),
        List.copyOf(evidence),
        List.copyOf(acceptances),
        List.copyOf(previous),
        List.copyOf(submissions),
        List.copyOf(own),
        List.copyOf(goalposts),
        List.copyOf(refusedGoalposts),
        Collections.unmodifiableList(findings.stream().sorted().toList()));
  }
}
