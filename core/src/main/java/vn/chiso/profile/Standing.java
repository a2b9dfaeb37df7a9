package vn.chiso.profile;

import java.math.BigDecimal;
import vn.chiso.score.NodeResult;

/**
 * How a locality stands in a node among those of its group that have a score there (vị trí trong
 * nhóm).
 *
 * @param result the locality's result
 * @param rank its rank in the group, from 1; equal scores share the better rank
 * @param size how many of the group have a score
 * @param best the best exact score
 * @param median the score in the middle
 * @param worst the worst score
 * @param percentRank the share of the others it isn't behind of, 0 to 1, by rank: (size − rank) ÷
 *     (size − 1)
 * @param aboveMedian how many points it is above the median, negative if below
 */
public record Standing(
    NodeResult result,
    int rank,
    int size,
    BigDecimal best,
    BigDecimal median,
    BigDecimal worst,
    BigDecimal percentRank,
    BigDecimal aboveMedian) {}
