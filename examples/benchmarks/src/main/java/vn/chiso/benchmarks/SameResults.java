package vn.chiso.benchmarks;

import vn.chiso.dataset.Dataset;
import vn.chiso.pack.RulePack;

/** Makes sure that all ways give the same results. */
final class SameResults {
  private SameResults() {}

  /**
   * Compares all ways that manage so many localities.
   *
   * @param arguments numbers of localities
   * @throws IllegalStateException if any result differs
   */
  public static void main(String[] arguments) {
    for (String localities : arguments) {
      RulePack pack = BenchmarkPack.read(Integer.parseInt(localities));
      check(pack, BenchmarkData.of(pack, BenchmarkData.FEW));
      System.out.println(localities);
    }
  }

  /** Compares all ways over one dataset. */
  static void check(RulePack pack, Dataset dataset) {
    Results ours = computed(Way.OURS.of(pack, dataset));
    for (Way way : Way.values()) {
      if (way != Way.OURS && way.manages(pack.localities().size())) {
        check(ours, computed(way.of(pack, dataset)), way, pack);
      }
    }
  }

  private static void check(Results expected, Results actual, Way way, RulePack pack) {
    try {
      Comparison.check(expected, actual, pack.framework().nodes().size());
    } catch (IllegalStateException e) {
      throw new IllegalStateException(way + ": " + e.getMessage(), e);
    }
  }

  private static <T> Results computed(Contender<T> contender) {
    return contender.results(contender.run());
  }
}
