package vn.chiso.benchmarks;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;

/** The time of reading a pack and of making an evaluator of it, in a warm JVM. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PackBenchmark {
  private static final int LOCALITIES = 63;

  private final Path folder = BenchmarkPack.write(LOCALITIES);
  private final RulePack shipped = RulePack.builtIn(BenchmarkPack.ID);
  private final RulePack ofFolder = RulePack.directory(folder);

  /** Reads a shipped pack. */
  @Benchmark
  public Object readShipped() {
    return RulePack.builtIn(BenchmarkPack.ID);
  }

  /** Reads a pack from a folder. */
  @Benchmark
  public Object readFolder() {
    return RulePack.directory(folder);
  }

  /** Makes an evaluator of a shipped pack. */
  @Benchmark
  public Object compileShipped() {
    return Evaluator.of(shipped);
  }

  /** Makes an evaluator of a pack in a folder. */
  @Benchmark
  public Object compileFolder() {
    return Evaluator.of(ofFolder);
  }
}
