package vn.chiso.benchmarks;

import java.util.List;

/**
 * Tells a run that can't be trusted. The same is measured twice, first and last; where the two
 * differ, something else kept the machine busy, and all other ratios are as wrong as this one.
 */
final class Noise {
  /** What the names of controls begin with. Their ratio should be 1. */
  static final String CONTROL = "control, the same twice; ";

  private Noise() {}

  /** The controls that are off by more than what the guard lets pass; empty in a quiet run. */
  static List<Ratio> in(List<Ratio> ratios) {
    return ratios.stream()
        .filter(ratio -> ratio.name().startsWith(CONTROL))
        .filter(ratio -> Math.max(ratio.value(), 1 / ratio.value()) > 1 + Guard.TOLERANCE)
        .toList();
  }
}
