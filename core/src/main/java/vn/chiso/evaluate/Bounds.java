package vn.chiso.evaluate;

/**
 * What rules may do, and how that is measured.
 *
 * @param limits what they may do
 * @param meter measures time and memory
 */
record Bounds(EvaluationLimits limits, Meter meter) {
  static Bounds of(EvaluationLimits limits) {
    return new Bounds(limits, Meter.ofJvm());
  }
}
