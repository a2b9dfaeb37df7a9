package vn.chiso.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** This report with what another measured again, or anew, on the same machine. */
  Report amended(Report other) {
    Map<String, Ratio> newRatios = new LinkedHashMap<>();
    ratios.forEach(ratio -> newRatios.put(ratio.name(), ratio));
    other.ratios.forEach(ratio -> newRatios.put(ratio.name(), ratio));
    Map<String, Sample> newSamples = new LinkedHashMap<>();
    samples.forEach(sample -> newSamples.put(sample.what(), sample));
    other.samples.forEach(sample -> newSamples.put(sample.what(), sample));
    return new Report(
        other.date, machine, List.copyOf(newRatios.values()), List.copyOf(newSamples.values()));
  }
}
