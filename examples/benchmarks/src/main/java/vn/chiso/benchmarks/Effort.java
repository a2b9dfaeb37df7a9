package vn.chiso.benchmarks;

import java.util.List;

/**
 * How much to measure.
 *
 * @param localities for how many localities
 * @param iterations how many measurements, of a second or of one evaluation where one takes longer
 */
record Effort(List<Integer> localities, int iterations) {
  /** What the table in the README is made with. */
  static final Effort FULL = new Effort(List.of(63, 1_000, 10_000, 100_000), 5);

  /** A few minutes. */
  static final Effort SHORT = new Effort(List.of(63, 1_000), 3);

  /** The same for other numbers of localities. */
  Effort with(List<Integer> others) {
    return new Effort(others, iterations);
  }

  /** How many measurements there are of so many localities; fewer where one takes long. */
  int iterations(int count) {
    return count > 1_000 ? Math.min(iterations, count > 10_000 ? 2 : 3) : iterations;
  }
}
