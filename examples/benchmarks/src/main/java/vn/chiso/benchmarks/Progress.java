package vn.chiso.benchmarks;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Tells on standard error what is going on, for a run takes minutes. */
final class Progress {
  private Progress() {}

  /** Says what is measured next. */
  static void tell(String what) {
    System.err.println(
        LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + what);
  }
}
