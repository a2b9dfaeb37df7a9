package vn.chiso.audit;

import java.util.List;
import java.util.Optional;

/**
 * How far ranks depend on choices nobody can prove (phân tích bất định), by Monte Carlo.
 *
 * @param varied one a factor
 * @param runs the parameters of each run
 * @param intervals one a locality, in the order of the pack; empty if there is a lack
 * @param meanShift by how many ranks localities move on average, over all runs
 * @param lack why nothing was run; empty if it was
 */
public record Uncertainty(
    List<Varied> varied,
    List<Run> runs,
    List<RankInterval> intervals,
    Statistic meanShift,
    Optional<Lack> lack) {
  public Uncertainty {
    varied = List.copyOf(varied);
    runs = List.copyOf(runs);
    intervals = List.copyOf(intervals);
  }
}
