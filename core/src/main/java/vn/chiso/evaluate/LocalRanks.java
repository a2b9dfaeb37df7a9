package vn.chiso.evaluate;

import java.util.function.IntUnaryOperator;

/**
 * The ranks of one locality.
 *
 * @param rank the rank in the node of a position, twice that if ranks are fractional; 0 if there is
 *     none
 * @param ranked how many localities are ranked in the node of a position
 */
record LocalRanks(IntUnaryOperator rank, IntUnaryOperator ranked) {}
