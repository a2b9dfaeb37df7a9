package vn.chiso.benchmarks;

import java.util.List;

/**
 * How much to measure.
 *
 * @param localities for how many localities
 * @param rounds how often everything is repeated, so that a disturbance doesn't hit one way alone
 * @param iterations how many measurements, of a second or of one evaluation, in each round
 */
record Effort(List<Integer> localities, int rounds, int iterations) {
  /** What the table in the README is made with. */
  static final Effort FULL = new Effort(List.of(63, 1_000, 10_000, 100_000), 2, 3);

  /** A few minutes. */
  static final Effort SHORT = new Effort(List.of(63, 1_000), 1, 3);

  /** The same for other numbers of localities. */
  Effort with(List<Integer> others) {
    return new Effort(others, rounds, iterations);
  }

  /** How often a number of localities is measured: more than the fewest only once. */
  int rounds(int count) {
    return count > 63 ? 1 : rounds;
  }

  /** How many measurements a round has; fewer where one takes long. */
  int iterations(int count) {
    return count > 1_000 ? Math.min(iterations, count > 10_000 ? 2 : 3) : iterations;
  }
}
