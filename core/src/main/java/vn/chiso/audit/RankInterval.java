package vn.chiso.audit;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import vn.chiso.framework.Locality;
import vn.chiso.score.Mark;

/**
 * Where a locality comes to stand in the runs (khoảng thứ hạng). Ranks are given by the pack's rule
 * for ties, on exact or rounded scores as the pack says; halves are where it has fractional ranks.
 *
 * @param locality the locality
 * @param rank its rank in the index as evaluated; empty if it has none
 * @param marks what a reader must know about its score of the index, such as that it rests on an
 *     estimate, in the order of {@link Mark}; that holds in every run
 * @param rankedRuns in how many runs it has a rank
 * @param ranks its ranks in these runs; empty if there are none
 * @param scores its scores in them
 * @param topShare the share of all runs in which its rank is k or better, 0 to 1
 */
public record RankInterval(
    Locality locality,
    OptionalDouble rank,
    Set<Mark> marks,
    int rankedRuns,
    Optional<Spread> ranks,
    Optional<Spread> scores,
    double topShare) {}
