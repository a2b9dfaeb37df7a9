package vn.chiso.benchmarks;

import java.util.List;

/** Reading packs and making evaluators of them, beside an evaluation of 63 localities. */
final class PackSection implements Section {
  private static final int WARM_UPS = 2;

  @Override
  public Measured measure(Effort effort) {
    Sample readShipped = sample("readShipped", "read a shipped pack", effort);
    Sample readFolder = sample("readFolder", "read a pack from a folder", effort);
    Sample shipped = sample("compileShipped", "evaluator of a shipped pack", effort);
    Sample folder = sample("compileFolder", "evaluator of a pack in a folder", effort);
    return new Measured(
        List.of(
            readShipped.over(readFolder, "read a shipped pack ÷ from a folder").smallerIsBetter(),
            folder
                .over(readFolder, "evaluator ÷ reading the pack; from a folder")
                .smallerIsBetter(),
            shipped.over(readShipped, "evaluator ÷ reading the pack; shipped").smallerIsBetter()),
        List.of(readShipped, readFolder, shipped, folder));
  }

  private static Sample sample(String method, String what, Effort effort) {
    return Jmh.sample(PackBenchmark.class, method, what, WARM_UPS, effort);
  }
}
