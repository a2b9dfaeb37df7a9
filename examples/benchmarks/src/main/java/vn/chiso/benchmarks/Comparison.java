package vn.chiso.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes sure that contenders compute the same before anything is timed. */
final class Comparison {
  private static final double TOLERANCE = 1e-9;
  private static final double LAST_DIGIT = 0.01;

  private final Results expected;
  private final Results actual;
  private final int nodes;

  private Comparison(Results expected, Results actual, int nodes) {
    this.expected = expected;
    this.actual = actual;
    this.nodes = nodes;
  }

  /**
   * Compares all results, decimals exactly and doubles to 1e-9, or one digit where rounded.
   *
   * @param nodes how many nodes the tree has
   * @throws IllegalStateException if anything differs; the message says what and where
   */
  static void check(Results expected, Results actual, int nodes) {
    new Comparison(expected, actual, nodes).check();
  }

  private void check() {
    List<Found> expectedFindings = expected.findings().stream().sorted().toList();
    List<Found> actualFindings = actual.findings().stream().sorted().toList();
    if (!expectedFindings.equals(actualFindings)) {
      List<Found> more = new ArrayList<>(actualFindings);
      expectedFindings.forEach(more::remove);
      List<Found> fewer = new ArrayList<>(expectedFindings);
      actualFindings.forEach(fewer::remove);
      throw new IllegalStateException("Findings lacking " + fewer + ", too many " + more);
    }
    same("number of localities", expected.localities(), actual.localities());
    for (int node = 0; node < nodes; node++) {
      double[] scores = scores(node);
      for (int locality = 0; locality < expected.localities(); locality++) {
        compare(locality, node, scores);
      }
    }
  }

  private double[] scores(int node) {
    double[] scores = new double[expected.localities()];
    int scored = 0;
    for (int locality = 0; locality < scores.length; locality++) {
      Number score = expected.line(locality, node).score();
      if (score != null) {
        scores[scored++] = score.doubleValue();
      }
    }
    double[] sorted = Arrays.copyOf(scores, scored);
    Arrays.sort(sorted);
    return sorted;
  }

  private void compare(int locality, int node, double[] scores) {
    Results.Line one = expected.line(locality, node);
    Results.Line other = actual.line(locality, node);
    String where = " of locality " + locality + " in node " + node;
    number("value" + where, one.value(), other.value(), tolerance(one.value()));
    number("score" + where, one.score(), other.score(), tolerance(one.score()));
    // A double just below a half is rounded the other way.
    number("published" + where, one.published(), other.published(), LAST_DIGIT + TOLERANCE);
    if (one.score() != null && other.score() instanceof Double && other.rank() != null) {
      rank("rank" + where, one.score().doubleValue(), other.rank(), scores);
    } else {
      same("rank" + where, one.rank(), other.rank());
    }
  }

  private static double tolerance(@Nullable Number number) {
    return TOLERANCE * (number == null ? 1 : Math.max(1, Math.abs(number.doubleValue())));
  }

  private static void number(
      String what, @Nullable Number expected, @Nullable Number actual, double tolerance) {
    boolean same;
    if (expected instanceof BigDecimal one && actual instanceof BigDecimal other) {
      same = one.compareTo(other) == 0;
    } else if (expected != null && actual != null) {
      same = Math.abs(expected.doubleValue() - actual.doubleValue()) <= tolerance;
    } else {
      same = expected == actual;
    }
    if (!same) {
      throw new IllegalStateException(what + ": " + expected + ", not " + actual);
    }
  }

  /** With doubles, scores that differ in the last bits only may change places. */
  private static void rank(String what, double score, int rank, double[] sorted) {
    int best = sorted.length - firstAbove(sorted, score + TOLERANCE) + 1;
    int worst = sorted.length - firstAbove(sorted, score - TOLERANCE) + 1;
    if (rank < best || rank > worst) {
      throw new IllegalStateException(what + ": " + best + " to " + worst + ", not " + rank);
    }
  }

  private static int firstAbove(double[] sorted, double score) {
    int place = Arrays.binarySearch(sorted, score);
    return place >= 0 ? place : -place - 1;
  }

  private static void same(String what, @Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new IllegalStateException(what + ": " + expected + ", not " + actual);
    }
  }
}
