package vn.chiso.audit;

/**
 * How much of what varies comes from one factor (chỉ số độ nhạy Sobol). Estimates may lie a little
 * outside 0 to 1.
 *
 * @param factor the factor
 * @param first the share of the variance that would go if this factor alone were known
 * @param total the share that would be left if all but this factor were known; what it has more
 *     than the first comes from acting together with others
 */
public record SensitivityIndex(Factor factor, Estimate first, Estimate total) {}
