package vn.chiso.benchmarks;

/** Which change of a ratio is one for the worse. */
enum Guarded {
  /** None: it says nothing about ours alone. */
  NO,
  /** Growing. */
  SMALLER_IS_BETTER,
  /** Shrinking. */
  GREATER_IS_BETTER
}
