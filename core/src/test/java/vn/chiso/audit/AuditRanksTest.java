package vn.chiso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.pack.TestPack;

/** An audit ranks by the rule of its pack: as evaluated, in every run, and without a part. */
class AuditRanksTest {
  private static final int RUNS = 200;
  private static final Set<Factor> FACTORS =
      EnumSet.of(Factor.WEIGHTS, Factor.NORMALISATION, Factor.AGGREGATION, Factor.TREATMENT);

  /** Two localities with the same figures, three with others, so that ranks are shared. */
  private static double[][] twins() {
    double[][] figures = AuditPack.figures();
    for (double[] figure : figures) {
      figure[1] = figure[0];
      figure[6] = figure[5];
      figure[7] = figure[5];
    }
    return figures;
  }

  /** Ranks by that rule; published scores are whole, so that many are equal. */
  private static UnaryOperator<TestPack> rule(String ties, String on) {
    return pack -> pack.replace("pack.yaml", "{decimals: 2", "{decimals: 0")
        .replace("pack.yaml", "{ties: competition, on: exact", "{ties: " + ties + ", on: " + on);
  }

  private static double[] plain(double[] scores, String ties, String on) {
    return PlainIndex.ranks(
        on.equals("published")
            ? Arrays.stream(scores).map(score -> Math.floor(score + 0.5)).toArray()
            : scores,
        ties);
  }

  @ParameterizedTest
  @CsvSource({
    "competition, exact",
    "competition, published",
    "dense, exact",
    "dense, published",
    "fractional, exact",
    "fractional, published"
  })
  void every_run_is_ranked_as_plain_loops_rank_it(String ties, String on) {
    Evaluation evaluation = AuditPack.changed(twins(), rule(ties, on));
    AuditOptions options = AuditPack.options(RUNS, 0, FACTORS);
    Audit audit = Audit.of(evaluation, options);
    assertThat(audit.baseline().sameRanks()).isTrue();
    double[] before = ranks(evaluation);
    double[][] ranks = new double[RUNS][];
    double moved = 0;
    for (Run run : audit.uncertainty().runs()) {
      Replay replay = Audit.replay(evaluation, options, run.number()).orElseThrow();
      double[] weights =
          replay.weights().stream().mapToDouble(Replay.Weight::weight).toArray();
      double[] expected = plain(PlainIndex.scores(run, weights, twins()), ties, on);
      ranks[run.number() - 1] = expected;
      for (int i = 0; i < expected.length; i++) {
        assertThat(replay.results().get(i).rank()).as("run %s", run).hasValue(expected[i]);
        moved += Math.abs(expected[i] - before[i]);
      }
    }
    assertThat(((Statistic.Known) audit.uncertainty().meanShift()).value())
        .isCloseTo(moved / RUNS / before.length, within(1e-9));
    for (int i = 0; i < before.length; i++) {
      assertInterval(audit.uncertainty().intervals().get(i), before[i], column(ranks, i));
    }
  }

  /** The ranks of the evaluation. */
  private static double[] ranks(Evaluation evaluation) {
    return evaluation.scoreCards().stream()
        .map(card -> card.results().get(0).exactRank())
        .mapToDouble(BigDecimal::doubleValue)
        .toArray();
  }

  private static double[] column(double[][] ranks, int locality) {
    return Arrays.stream(ranks).mapToDouble(each -> each[locality]).sorted().toArray();
  }

  private static void assertInterval(RankInterval interval, double before, double[] sorted) {
    assertThat(interval.rank()).hasValue(before);
    Spread spread = interval.ranks().orElseThrow();
    assertThat(spread.low()).isEqualTo(sorted[9]);
    assertThat(spread.median()).isEqualTo(sorted[99]);
    assertThat(spread.high()).isEqualTo(sorted[189]);
    assertThat(interval.topShare())
        .isEqualTo(Arrays.stream(sorted).filter(rank -> rank <= 3).count() / (double) RUNS);
  }

  @ParameterizedTest
  @CsvSource({"dense, exact", "dense, published", "fractional, exact", "fractional, published"})
  void without_a_part_ranks_are_those_of_a_pack_without_it(String ties, String on) {
    Evaluation evaluation = AuditPack.changed(twins(), rule(ties, on));
    Audit audit = Audit.of(evaluation, AuditPack.options(0, 0, Set.of()));
    assertSame(audit, "b", AuditPack.without(twins(), rule(ties, on), "b", "b1", "b2"));
    assertSame(audit, "a3", AuditPack.without(twins(), rule(ties, on), "a3"));
  }

  private static void assertSame(Audit audit, String node, Evaluation without) {
    LeaveOneOut left = audit.leaveOneOut().stream()
        .filter(each -> each.node().id().equals(node))
        .findFirst()
        .orElseThrow();
    double[] after = ranks(without);
    double greatest = 0;
    for (int i = 0; i < after.length; i++) {
      RankShift shift = left.shifts().get(i);
      assertThat(shift.after()).hasValue(after[i]);
      assertThat(shift.gained()).hasValue(shift.before() - after[i]);
      greatest = Math.max(greatest, Math.abs(shift.before() - after[i]));
    }
    assertThat(left.greatestShift()).isEqualTo(Statistic.of(greatest));
  }
}
