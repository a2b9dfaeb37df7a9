package vn.chiso.benchmarks;

import java.util.Map;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one benchmark of JMH in a JVM of its own. */
final class Jmh {
  private static final TimeValue SECOND = TimeValue.seconds(1);

  private Jmh() {}

  /** The times of a benchmark without parameters. */
  static Sample sample(Class<?> type, String method, String what, int warmups, Effort effort) {
    Progress.tell(what);
    return Sample.of(what, "µs", times(type, method, Map.of(), warmups, effort.iterations()));
  }

  /**
   * The times of each iteration, in microseconds.
   *
   * @param method the benchmark
   * @param parameters its parameters
   * @param warmups seconds to warm up, or evaluations where one takes longer
   * @param iterations how often to measure
   */
  static double[] times(
      Class<?> type, String method, Map<String, String> parameters, int warmups, int iterations) {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include("^" + type.getName().replace(".", "\\.") + "\\." + method + "$")
        .forks(1)
        .warmupIterations(warmups)
        .warmupTime(SECOND)
        .measurementIterations(iterations)
        .measurementTime(SECOND)
        .shouldDoGC(true)
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        .jvmArgs(Child.OPTIONS.toArray(String[]::new));
    parameters.forEach(options::param);
    try {
      return new Runner(options.build())
          .run().stream().flatMapToDouble(Jmh::times).toArray();
    } catch (RunnerException e) {
      throw new IllegalStateException(type.getSimpleName() + "." + method, e);
    }
  }

  private static DoubleStream times(RunResult run) {
    return run.getBenchmarkResults().stream()
        .flatMap(result -> result.getIterationResults().stream())
        .mapToDouble(iteration -> iteration.getPrimaryResult().getScore());
  }
}
