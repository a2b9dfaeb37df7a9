package vn.chiso.benchmarks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of ratios as Markdown. */
final class Table {
  private Table() {}

  /** The table, with machine and date above it. */
  static String of(Report report) {
    Machine machine = report.machine();
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT,
        "%s, %d cores (%s), JVM %s, %s, heap %s, load before the run %.1f.%n%n",
        report.date(),
        machine.cores(),
        machine.processor(),
        machine.java(),
        machine.system(),
        machine.heap(),
        machine.load()));
    if (!Noise.in(report.ratios()).isEmpty()) {
      text.append("**Not to be trusted: the same measured twice differs, see the controls.**\n\n");
    }
    text.append("| What | Ratio | Spread | Target | Met |\n|---|--:|--:|--:|---|\n");
    for (Ratio ratio : report.ratios()) {
      text.append("| %s | %s | %s–%s | %s | %s |%n"
          .formatted(
              ratio.name(),
              number(ratio.value()),
              number(ratio.low()),
              number(ratio.high()),
              target(ratio.target(), ratio.guarded()),
              ratio.target() == null ? "" : ratio.isMet() ? "yes" : "**no**"));
    }
    return text.toString();
  }

  private static String target(@Nullable Double target, Guarded guarded) {
    if (target == null) {
      return "";
    }
    return (guarded == Guarded.GREATER_IS_BETTER ? "≥ " : "≤ ") + number(target);
  }

  /** Three digits, which is more than these measurements are good for. */
  private static String number(double value) {
    double size = Math.abs(value);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f";
    return String.format(Locale.ROOT, format, value);
  }
}
