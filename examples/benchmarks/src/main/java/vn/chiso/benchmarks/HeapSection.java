package vn.chiso.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The heap that evaluations keep. */
final class HeapSection implements Section {
  private static final double MOST_KILOBYTES = 10;
  private static final double BYTES = 1_000;
  private static final String UNIT = "kB";

  @Override
  public Measured measure(Effort effort) {
    Progress.tell("heap retained");
    List<Double> all = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (String line : Child.run(RetainedHeap.class, List.of())) {
      String[] numbers = line.split(" ", -1);
      all.add(Double.parseDouble(numbers[0]) / BYTES);
      bare.add(Double.parseDouble(numbers[1]) / BYTES);
    }
    Sample with = sample("kB retained a locality, with derivations", all);
    Sample without = sample("kB retained a locality, without derivations", bare);
    return new Measured(
        List.of(
            without.itself(without.what()).atMost(MOST_KILOBYTES),
            with.itself(with.what()).smallerIsBetter()),
        List.of(with, without));
  }

  private static Sample sample(String what, List<Double> values) {
    return new Sample(what, UNIT, values);
  }
}
