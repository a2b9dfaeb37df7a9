package vn.chiso.benchmarks;

import java.util.List;

/**
 * What was measured and what follows from it.
 *
 * @param date the day of the run, such as 2026-11-23
 * @param machine where it ran
 * @param ratios the table
 * @param samples the measurements themselves; never compared between runs
 */
record Report(String date, Machine machine, List<Ratio> ratios, List<Sample> samples) {
  Report {
    ratios = List.copyOf(ratios);
    samples = List.copyOf(samples);
  }
}
