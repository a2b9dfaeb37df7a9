package vn.chiso.audit;

import org.jspecify.annotations.Nullable;

/** How scores are to be made. Nothing in it is changed. */
final class Request {
  private final Alternative.Normalising normalising;
  private final Alternative.Aggregating aggregating;
  private final Alternative.Treating treating;
  private final double[] weights;
  private final double @Nullable [][] values;
  private final boolean[] leftOut;

  /**
   * A request.
   *
   * @param weights by position
   * @param values by indicator, in reading order; null for those of the evaluation
   * @param leftOut by position, nodes that don't exist; none if it is empty
   */
  Request(
      Alternative.Normalising normalising,
      Alternative.Aggregating aggregating,
      Alternative.Treating treating,
      double[] weights,
      double @Nullable [][] values,
      boolean... leftOut) {
    this.normalising = normalising;
    this.aggregating = aggregating;
    this.treating = treating;
    this.weights = weights;
    this.values = values;
    this.leftOut = leftOut;
  }

  /** As the pack does it. */
  static Request asPack(Model model) {
    return new Request(
        Alternative.Normalising.AS_PACK,
        Alternative.Aggregating.AS_PACK,
        Alternative.Treating.AS_PACK,
        model.weights(),
        null);
  }

  Request by(Alternative.Normalising normalises, Alternative.Treating treats) {
    return new Request(normalises, aggregating, treats, weights, values, leftOut);
  }

  Request leavingOut(boolean... nodes) {
    return new Request(normalising, aggregating, treating, weights, values, nodes);
  }

  Alternative.Normalising normalising() {
    return normalising;
  }

  Alternative.Aggregating aggregating() {
    return aggregating;
  }

  Alternative.Treating treating() {
    return treating;
  }

  double weight(int node) {
    return weights[node];
  }

  /** The figures of an indicator, by its place among them. */
  double[] values(int indicator, Measure measure) {
    return values == null ? measure.values() : values[indicator];
  }

  boolean hasOwnValues() {
    return values != null;
  }

  boolean leavesOut(int node) {
    return leftOut.length > 0 && leftOut[node];
  }
}
