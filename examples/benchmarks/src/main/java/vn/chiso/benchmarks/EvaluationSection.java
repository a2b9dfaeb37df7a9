package vn.chiso.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Full evaluations, every way beside the one by hand over maps. */
final class EvaluationSection implements Section {
  private static final double MOST_TIMES_MAPS = 3;
  private static final double MOST_GROWTH = 1.2;
  private static final double LEAST_SPEED_UP = 1.7;
  private static final int SMALL = 63;
  private static final int MANY = 1_000;
  private static final int LARGE = 10_000;
  private static final int LARGEST = 100_000;

  // The compiler is busy for some ten seconds, on a core that all but one way leave to it.
  private static final int WARM_UPS = 12;
  private static final int WARM_UPS_OF_LARGE = 8;
  private static final int WARM_UPS_OF_LARGEST = 2;

  private final Map<Run, Sample> samples = new LinkedHashMap<>();

  private record Run(Way way, int localities, boolean again) {
    Run(Way way, int localities) {
      this(way, localities, false);
    }

    String title() {
      String title = String.format(Locale.ROOT, "%s, %,d localities", way.label(), localities);
      return again ? title + ", again" : title;
    }
  }

  @Override
  public Measured measure(Effort effort) {
    effort.localities().forEach(localities -> measure(localities, effort.iterations(localities)));
    List<Ratio> ratios = new ArrayList<>();
    effort.localities().forEach(localities -> control(localities, ratios));
    effort.localities().forEach(localities -> compare(localities, ratios));
    growth(ratios);
    effort.localities().stream()
        .filter(localities -> localities >= MANY)
        .forEach(localities -> speedUp(localities, ratios));
    return new Measured(ratios, List.copyOf(samples.values()));
  }

  private void measure(int localities, int iterations) {
    for (Way way : Way.values()) {
      if (way.manages(localities)) {
        measure(new Run(way, localities), iterations);
      }
    }
    // First and last, so that whatever changed meanwhile shows.
    measure(new Run(Way.OURS, localities, true), iterations);
  }

  private void measure(Run run, int iterations) {
    Progress.tell(run.title());
    double[] times = Jmh.times(
        EvaluationBenchmark.class,
        "evaluate",
        Map.of("way", run.way().name(), "localities", Integer.toString(run.localities())),
        warmUps(run.localities()),
        iterations);
    samples.put(run, Sample.of(run.title(), "µs", times));
  }

  private static int warmUps(int localities) {
    if (localities > LARGE) {
      return WARM_UPS_OF_LARGEST;
    }
    return localities > MANY ? WARM_UPS_OF_LARGE : WARM_UPS;
  }

  private void control(int localities, List<Ratio> ratios) {
    Sample first = samples.get(new Run(Way.OURS, localities));
    Sample again = samples.get(new Run(Way.OURS, localities, true));
    if (first != null && again != null) {
      ratios.add(again.over(first, String.format(Locale.ROOT, Noise.CONTROL + "%,d", localities)));
    }
  }

  private void compare(int localities, List<Ratio> ratios) {
    Sample maps = samples.get(new Run(Way.MAPS, localities));
    for (Way way : Way.values()) {
      Sample sample = samples.get(new Run(way, localities));
      if (sample != null && maps != null && way != Way.MAPS) {
        Ratio ratio = sample.over(
            maps, String.format(Locale.ROOT, "%s ÷ by hand, maps; %,d", way.label(), localities));
        ratios.add(guard(ratio, way, localities));
      }
    }
  }

  private static Ratio guard(Ratio ratio, Way way, int localities) {
    return switch (way) {
      case OURS ->
        localities == SMALL || localities == LARGE
            ? ratio.atMost(MOST_TIMES_MAPS)
            : ratio.smallerIsBetter();
      case OURS_BARE, OURS_PARALLEL -> ratio.smallerIsBetter();
      default -> ratio;
    };
  }

  private void growth(List<Ratio> ratios) {
    for (Way way : List.of(Way.OURS, Way.OURS_PARALLEL)) {
      Sample few = samples.get(new Run(way, MANY));
      Sample many = samples.get(new Run(way, LARGEST));
      if (few != null && many != null) {
        String name = "a locality of 100,000 ÷ one of 1,000; " + way.label();
        ratios.add(
            perLocality(many, LARGEST).over(perLocality(few, MANY), name).atMost(MOST_GROWTH));
      }
    }
  }

  private static Sample perLocality(Sample sample, int localities) {
    return sample.dividedBy(localities, sample.what(), "µs");
  }

  private void speedUp(int localities, List<Ratio> ratios) {
    Sample one = samples.get(new Run(Way.OURS, localities));
    Sample all = samples.get(new Run(Way.OURS_PARALLEL, localities));
    if (one != null && all != null) {
      String name = String.format(Locale.ROOT, "one thread ÷ all cores; %,d", localities);
      ratios.add(one.over(all, name).atLeast(LEAST_SPEED_UP));
    }
  }
}
