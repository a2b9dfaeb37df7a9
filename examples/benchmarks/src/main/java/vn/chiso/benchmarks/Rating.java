package vn.chiso.benchmarks;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the map version gives for one node in one locality; null where there is none.
 *
 * @param value the raw value, of indicators only
 * @param score the score
 * @param published the score, rounded
 * @param rank the rank
 */
record Rating(
    @Nullable BigDecimal value,
    @Nullable BigDecimal score,
    @Nullable BigDecimal published,
    @Nullable Integer rank) {}
