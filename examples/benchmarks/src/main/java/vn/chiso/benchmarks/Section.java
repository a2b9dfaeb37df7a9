package vn.chiso.benchmarks;

import java.util.List;

/** A part of the table. */
interface Section {
  /** Measures, and tells what follows. */
  Measured measure(Effort effort);

  /**
   * What a section found.
   *
   * @param ratios its lines of the table
   * @param samples the measurements they rest on, may be empty
   */
  record Measured(List<Ratio> ratios, List<Sample> samples) {}
}
