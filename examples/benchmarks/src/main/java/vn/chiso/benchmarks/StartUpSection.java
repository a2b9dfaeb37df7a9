package vn.chiso.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The wall time of whole runs of the command beside that of a bare JVM which reads and writes as
 * much. Runs take turns, so that a disturbance doesn't hit one kind alone.
 */
final class StartUpSection implements Section {
  private static final int FEWEST_RUNS = 11;
  private static final int FIRST_RUNS = 3;
  private static final double MOST_OF_BARE = 2;
  private static final double MOST_OF_SHIPPED = 1.3;

  private static final String BARE = "bare JVM";
  private static final String WARM = "bare JVM, flags and archive like chiso's";
  private static final String SHIPPED = "chiso evaluate, shipped pack";
  private static final String WITHOUT = "chiso evaluate, shipped pack, no cache";
  private static final String FOLDER = "chiso evaluate, folder pack, second run";
  private static final String FIRST = "chiso evaluate, folder pack, first run";
  private static final String VERSION = "chiso --version";

  /** Measures start-up alone and prints the table. */
  public static void main(String[] arguments) {
    new StartUpSection()
        .measure(Effort.FULL)
        .ratios()
        .forEach(ratio -> System.out.printf(
            "| %s | %.2f | %.2f–%.2f | %s |%n",
            ratio.name(), ratio.value(), ratio.low(), ratio.high(), ratio.target()));
  }

  @Override
  public Measured measure(Effort effort) {
    Progress.tell("start-up");
    try (StartUp startUp = StartUp.prepare()) {
      Map<String, Sample> samples = startUp.inTurn(
          Math.max(FEWEST_RUNS, effort.iterations()),
          List.of(
              startUp.bare(BARE),
              startUp.bareFromArchive(WARM),
              startUp.evaluate(SHIPPED),
              startUp.evaluateWithoutCache(WITHOUT),
              startUp.evaluateFolder(FOLDER),
              startUp.version(VERSION)));
      Sample first = startUp.firstRuns(FIRST_RUNS, startUp.evaluateFolder(FIRST));
      List<Sample> all = new ArrayList<>(samples.values());
      all.add(first);
      return new Measured(ratios(samples, first), all);
    }
  }

  private static List<Ratio> ratios(Map<String, Sample> samples, Sample first) {
    Sample bare = of(samples, BARE);
    Sample shipped = of(samples, SHIPPED);
    return List.of(
        over(shipped, bare).atMost(MOST_OF_BARE),
        over(shipped, of(samples, WARM)).smallerIsBetter(),
        over(of(samples, WITHOUT), bare),
        over(of(samples, FOLDER), shipped).atMost(MOST_OF_SHIPPED),
        over(first, shipped),
        over(of(samples, VERSION), bare));
  }

  private static Sample of(Map<String, Sample> samples, String what) {
    return Objects.requireNonNull(samples.get(what), what);
  }

  private static Ratio over(Sample one, Sample other) {
    return one.over(other, one.what() + " / " + other.what());
  }
}
