package vn.chiso.audit;

import java.util.Optional;
import java.util.OptionalInt;
import vn.chiso.framework.Locality;

/**
 * Where a locality comes to stand in the runs (khoảng thứ hạng).
 *
 * @param locality the locality
 * @param rank its rank in the index as evaluated; empty if it has none
 * @param rankedRuns in how many runs it has a rank
 * @param ranks its ranks in these runs; empty if there are none
 * @param scores its scores in them
 * @param topShare the share of all runs in which it is among the best k, 0 to 1
 */
public record RankInterval(
    Locality locality,
    OptionalInt rank,
    int rankedRuns,
    Optional<Spread> ranks,
    Optional<Spread> scores,
    double topShare) {}
