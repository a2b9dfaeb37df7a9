package vn.chiso.audit;

import java.util.OptionalLong;

/**
 * The parameters of one run (tham số của một lần chạy), from which all else of it follows.
 *
 * @param number its number, from 1
 * @param normalising how indicators become scores
 * @param aggregating how scores become one
 * @param treating what is done about outliers
 * @param weightsSeed what the weights are drawn by; empty if they are those of the pack
 * @param dataSeed what errors of figures are drawn by; empty if there are none
 */
public record Run(
    int number,
    Alternative.Normalising normalising,
    Alternative.Aggregating aggregating,
    Alternative.Treating treating,
    OptionalLong weightsSeed,
    OptionalLong dataSeed) {}
