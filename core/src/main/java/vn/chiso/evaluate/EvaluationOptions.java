package vn.chiso.evaluate;

/**
 * How to evaluate (tùy chọn đánh giá). The results are the same to the digit whatever is chosen.
 *
 * @param derivations whether the evaluation keeps what {@link Evaluation#explain} and
 *     {@link Evaluation#firings} need, which is most of its memory
 * @param parallel whether localities are worked on side by side, in the common pool of the JVM or
 *     the {@link java.util.concurrent.ForkJoinPool} the caller runs in
 */
public record EvaluationOptions(boolean derivations, boolean parallel) {
  /** With derivations, in parallel. */
  public static final EvaluationOptions DEFAULT = new EvaluationOptions(true, true);

  /** The same without derivations: results only, in the least memory. */
  public EvaluationOptions withoutDerivations() {
    return new EvaluationOptions(false, parallel);
  }

  /** The same in the calling thread alone. */
  public EvaluationOptions sequential() {
    return new EvaluationOptions(derivations, false);
  }
}
