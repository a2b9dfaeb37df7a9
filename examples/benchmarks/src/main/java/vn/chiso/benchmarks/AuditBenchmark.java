package vn.chiso.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.chiso.audit.Audit;
import vn.chiso.audit.AuditOptions;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/** A Monte Carlo audit of 63 localities and 52 indicators, and the plain evaluation of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AuditBenchmark {
  /** How many runs an audit has. */
  static final int RUNS = 10_000;

  private static final int LOCALITIES = 63;

  /** How many threads work. */
  @Param("1")
  public int threads;

  private final RulePack pack = BenchmarkPack.read(LOCALITIES);
  private final Dataset dataset = BenchmarkData.of(pack, BenchmarkData.FEW);
  private final Evaluator evaluator = Evaluator.of(pack);
  private final Evaluation evaluation = evaluator.evaluate(dataset);

  /** Makes sure that there is something to measure. */
  @Setup
  public void check() {
    Audit audit = Audit.of(evaluation, options(1));
    if (!audit.baseline().reproduced() || audit.uncertainty().lack().isPresent()) {
      throw new IllegalStateException("Nothing is run: " + audit.baseline());
    }
  }

  /** One plain evaluation, on all cores. */
  @Benchmark
  public Object plain() {
    return Ours.read(evaluator.evaluate(dataset));
  }

  /** An audit with so many runs; Sobol indices would need runs of their own. */
  @Benchmark
  public Object monteCarlo() {
    return Audit.of(evaluation, options(RUNS));
  }

  private AuditOptions options(int runs) {
    return AuditOptions.DEFAULT.toBuilder().runs(runs).base(0).threads(threads).build();
  }
}
