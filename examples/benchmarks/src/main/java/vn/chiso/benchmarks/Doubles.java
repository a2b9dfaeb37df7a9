package vn.chiso.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.Dataset;
import vn.chiso.pack.RulePack;

/** Hand-written Java over arrays of doubles filled beforehand: the limit of what is possible. */
final class Doubles implements Contender<Doubles.Computed> {
  private final DoubleData data;
  private final DoubleChecks checks;
  private final DoubleFormulas formulas;
  private final DoubleScores scores;

  Doubles(RulePack pack, Dataset dataset) {
    this.data = DoubleData.of(pack, dataset);
    this.checks = new DoubleChecks(pack, data);
    this.formulas = new DoubleFormulas(pack, data);
    this.scores = new DoubleScores(pack);
  }

  /**
   * What was computed; NaN and rank 0 where there is nothing.
   *
   * @param findings what the checks found
   * @param values values by indicator and locality
   * @param scores scores by node and locality
   * @param published rounded scores by node and locality
   * @param ranks ranks by node and locality
   */
  @SuppressWarnings("ArrayRecordComponent") // arrays are what is measured
  record Computed(
      List<Found> findings,
      double[][] values,
      double[][] scores,
      double[][] published,
      int[][] ranks) {}

  @Override
  public Computed run() {
    List<Found> findings = new ArrayList<>(data.findings());
    boolean[][] rejected =
        Arrays.stream(data.refused()).map(boolean[]::clone).toArray(boolean[][]::new);
    checks.check(rejected, findings);
    double[][] values = formulas.values(rejected, findings);
    double[][] computed = scores.scores(values);
    return new Computed(
        findings, values, computed, DoubleScores.published(computed), DoubleScores.ranks(computed));
  }

  @Override
  public Results results(Computed computed) {
    return new Results() {
      @Override
      public List<Found> findings() {
        return computed.findings();
      }

      @Override
      public int localities() {
        return data.localities().size();
      }

      @Override
      public Line line(int locality, int node) {
        int indicator = Arrays.binarySearch(scores.indicators(), node);
        int rank = computed.ranks()[node][locality];
        return new Line(
            indicator < 0 ? null : number(computed.values()[indicator][locality]),
            number(computed.scores()[node][locality]),
            number(computed.published()[node][locality]),
            rank == 0 ? null : rank);
      }
    };
  }

  private static @Nullable Number number(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
