/**
 * Ways to make one score of several beside {@link vn.chiso.formula.Means}: those that punish
 * imbalance, and those that compare localities pair by pair (tổng hợp).
 */
@NullMarked
package vn.chiso.formula.aggregate;

import org.jspecify.annotations.NullMarked;
