package vn.chiso.audit;

import java.util.List;
import vn.chiso.framework.Node;

/**
 * The index without one node (bỏ từng chỉ số, từng trụ cột). What lies below goes with it, and so
 * do nodes above that are left without parts; the weights of the rest are scaled up.
 *
 * @param node the node left out
 * @param meanShift by how many ranks localities move on average, whichever way
 * @param greatestShift by how many the one that moves most does
 * @param rankCorrelation Spearman's correlation of the ranks with those of the whole index
 * @param shifts one a locality that has a rank in the index, in the order of the pack
 */
public record LeaveOneOut(
    Node node,
    Statistic meanShift,
    Statistic greatestShift,
    Statistic rankCorrelation,
    List<RankShift> shifts) {
  public LeaveOneOut {
    shifts = List.copyOf(shifts);
  }
}
