package vn.chiso.benchmarks;

import java.util.List;

/** What-if and streaming, beside a whole evaluation of 63 localities. */
final class PathsSection implements Section {
  private static final int WARM_UPS = 8;
  private static final double MOST_OF_WHOLE = 0.01;

  @Override
  public Measured measure(Effort effort) {
    Sample whole = sample("whole", "63 localities, whole", effort);
    Sample whatIf = sample("whatIf", "63 localities, one figure changed", effort);
    Sample stream = sample("stream", "63 localities, as a stream", effort);
    return new Measured(
        List.of(
            whatIf.over(whole, "one figure changed ÷ whole evaluation; 63").atMost(MOST_OF_WHOLE),
            stream
                .over(whole, "as a stream, without normalisation ÷ whole evaluation; 63")
                .smallerIsBetter()),
        List.of(whole, whatIf, stream));
  }

  private static Sample sample(String method, String what, Effort effort) {
    return Jmh.sample(PathsBenchmark.class, method, what, WARM_UPS, effort);
  }
}
