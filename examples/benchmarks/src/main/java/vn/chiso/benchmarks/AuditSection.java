package vn.chiso.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Monte Carlo of 10,000 runs beside as many plain evaluations, which would take minutes: one of
 * them is timed, and its time taken 10,000 times.
 */
final class AuditSection implements Section {
  private static final int WARM_UPS = 10;
  private static final int WARM_UPS_OF_RUNS = 3;

  @Override
  public Measured measure(Effort effort) {
    int cores = Runtime.getRuntime().availableProcessors();
    Sample plain = sample("plain", "63 localities, whole, all cores", cores, WARM_UPS, effort);
    Sample all = sample("monteCarlo", runs("all cores"), cores, WARM_UPS_OF_RUNS, effort);
    Sample alone = sample("monteCarlo", runs("one thread"), 1, WARM_UPS_OF_RUNS, effort);
    Sample aRun = all.dividedBy(AuditBenchmark.RUNS, "a Monte Carlo run, all cores", "µs");
    return new Measured(
        List.of(
            aRun.over(plain, "10,000 Monte Carlo runs ÷ 10,000 plain evaluations; 63, all cores")
                .smallerIsBetter(),
            alone.over(all, "Monte Carlo, one thread ÷ all cores; 63")),
        List.of(plain, all, alone, aRun));
  }

  private static String runs(String threads) {
    return String.format(Locale.ROOT, "63 localities, %,d runs, %s", AuditBenchmark.RUNS, threads);
  }

  private static Sample sample(
      String method, String what, int threads, int warmUps, Effort effort) {
    Progress.tell(what);
    Map<String, String> parameters = Map.of("threads", Integer.toString(threads));
    return Sample.of(
        what,
        "µs",
        Jmh.times(AuditBenchmark.class, method, parameters, warmUps, effort.iterations()));
  }
}
