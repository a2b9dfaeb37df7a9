package vn.chiso.benchmarks;

/**
 * One way of computing everything: checks, formulas, normalisation, aggregation and ranks.
 *
 * @param <T> what it keeps its results in
 */
interface Contender<T> {
  /** Computes everything. This is what is timed; each call does the whole work anew. */
  T run();

  /** What a run computed, in the form in which contenders are compared. */
  Results results(T computed);
}
