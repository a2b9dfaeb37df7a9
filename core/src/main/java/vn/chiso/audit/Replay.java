package vn.chiso.audit;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import vn.chiso.framework.Locality;
import vn.chiso.framework.Node;
import vn.chiso.score.Mark;

/**
 * One run again, with everything it was made by (chạy lại một lần chạy).
 *
 * @param run its parameters
 * @param weights the weights it used, parents before children, the root left out
 * @param figures the figures it used where they have errors, by indicator and then locality; none
 *     where they are those of the evaluation
 * @param results one a locality, in the order of the pack
 */
public record Replay(Run run, List<Weight> weights, List<Drawn> figures, List<Result> results) {
  public Replay {
    weights = List.copyOf(weights);
    figures = List.copyOf(figures);
    results = List.copyOf(results);
  }

  /** The weight of a node among its siblings. */
  public record Weight(Node node, double weight) {}

  /** A figure of an indicator with the error that was drawn for it, in the indicator's unit. */
  public record Drawn(Node node, Locality locality, double value) {}

  /**
   * What a locality has in the run.
   *
   * @param locality the locality
   * @param score its score of the index
   * @param rank empty where there is no score
   * @param marks what a reader must know about its score of the index as evaluated, in the order of
   *     {@link Mark}
   */
  public record Result(Locality locality, Statistic score, OptionalDouble rank, Set<Mark> marks) {}
}
