package vn.chiso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final Ratio PLAIN = new Ratio("a ÷ b", 0.5, 0.4, 0.6, null, Guarded.NO);
  private static final Ratio MET = new Ratio("c ÷ d", 2.5, 2.4, 2.6, null, Guarded.NO).atMost(3);
  private static final Ratio MISSED =
      new Ratio("e ÷ f", 1.5, 1.4, 1.6, null, Guarded.NO).atLeast(1.7);

  private static final Report REPORT = new Report(
      "2026-11-23",
      new Machine("a processor", 2, "17, a vendor", "a system", "8g", 0.5),
      List.of(PLAIN, MET, MISSED),
      List.of());

  @Test
  void the_table_says_where_when_and_which_targets_are_met() {
    assertThat(Table.of(REPORT).lines())
        .contains(
            "2026-11-23, 2 cores (a processor), JVM 17, a vendor, a system, heap 8g, load before the run 0.5.",
            "| a ÷ b | 0.50 | 0.40–0.60 |  |  |",
            "| c ÷ d | 2.50 | 2.40–2.60 | ≤ 3.00 | yes |",
            "| e ÷ f | 1.50 | 1.40–1.60 | ≥ 1.70 | **no** |");
  }

  @Test
  void a_report_reads_back_as_it_was_written(@TempDir Path folder) {
    Path file = folder.resolve("results.json");
    ResultFile.write(REPORT, file);
    assertThat(ResultFile.read(file)).isEqualTo(REPORT);
  }
}
