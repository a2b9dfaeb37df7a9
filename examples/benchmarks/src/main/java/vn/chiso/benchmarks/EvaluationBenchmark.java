package vn.chiso.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import vn.chiso.pack.RulePack;

/** The time of one full evaluation, rules compiled and data in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluationBenchmark {
  /** How many localities there are. */
  @Param("63")
  public int localities;

  /** The way of computing. */
  @Param("OURS")
  public Way way = Way.OURS;

  private @Nullable Contender<?> contender;

  /** Makes pack and data and compiles rules. */
  @Setup
  public void prepare() {
    RulePack pack = BenchmarkPack.read(localities);
    contender = way.of(pack, BenchmarkData.of(pack, BenchmarkData.FEW));
  }

  /** One evaluation. */
  @Benchmark
  public @Nullable Object evaluate() {
    return contender == null ? null : contender.run();
  }
}
