package vn.chiso.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.finding.Cause;
import vn.chiso.finding.CheckOutcome;
import vn.chiso.finding.Finding;

/**
 * What those who collect and mend data need to know of an evaluation (rà soát): all findings, what
 * they come down to, and which checks couldn't say anything.
 *
 * <p>Immutable and thread-safe. Nothing in it changes a value or a score.
 */
public final class Review {
  private final List<Finding> findings;
  private final List<Cause> causes;
  private final Map<String, List<CheckOutcome>> outcomes;

  private Review(
      List<Finding> findings, List<Cause> causes, Map<String, List<CheckOutcome>> outcomes) {
    this.findings = findings;
    this.causes = causes;
    this.outcomes = Collections.unmodifiableMap(outcomes);
  }

  static Review of(Evaluation evaluation, Background background) {
    ReviewStage.Result reviewed = new ReviewStage(evaluation, background).run();
    ItemIndicators indicators = new ItemIndicators(background.evaluator().plan());
    List<Finding> all = new ArrayList<>(evaluation.findings());
    all.addAll(reviewed.findings());
    all.replaceAll(indicators::named);
    List<Finding> findings = FindingOrder.of(all, background.options().parallel());
    Map<String, List<CheckOutcome>> outcomes = new LinkedHashMap<>();
    for (LocalRun run : background.runs()) {
      outcomes.put(
          run.local().locality().code(), CheckOutcomes.of(background, run.local(), reviewed));
    }
    return new Review(findings, Causes.of(evaluation, findings), outcomes);
  }

  /**
   * Everything found, worst first: what {@link Evaluation#findings()} has, and what review rules
   * found. Each names the indicator it is about, as far as its data tell.
   */
  public List<Finding> findings() {
    return findings;
  }

  /** What the findings come down to: each finding stands in one of them. Worst first. */
  public List<Cause> causes() {
    return causes;
  }

  /**
   * What every check and review says of a locality, in the order of the pack.
   *
   * @return empty for a locality that isn't in the dataset
   */
  public List<CheckOutcome> checks(String locality) {
    return outcomes.getOrDefault(locality, List.of());
  }
}
