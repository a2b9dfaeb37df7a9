package vn.chiso.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures everything, prints the table, and writes or checks the results.
 *
 * <p>Run by the script {@code run} in the module's folder.
 */
public final class Benchmarks {
  private static final int WORSE = 1;
  private static final int USAGE = 2;
  private static final int NOISY = 3;

  private Benchmarks() {}

  /**
   * Runs.
   *
   * @param arguments {@code measure} or {@code check}, the file of the results, and {@code short}
   *     for a run of a few minutes
   */
  public static void main(String[] arguments) {
    List<String> all = List.of(arguments);
    boolean brief = all.size() > 2 && all.get(2).equals("short");
    if (all.size() < 2 || (all.size() > 2 && !brief)) {
      System.err.println("usage: measure|check FILE [short]");
      System.exit(USAGE);
    }
    Path file = Path.of(all.get(1));
    if (all.get(0).equals("check") && !Files.exists(file)) {
      System.err.println("Nothing to compare with: " + file);
      System.exit(USAGE);
    }
    Report report = measure(brief ? Effort.SHORT : Effort.FULL);
    System.out.print(Table.of(report));
    if (!Noise.in(report.ratios()).isEmpty()) {
      System.err.println("The machine was too busy: nothing is written or compared.");
      System.exit(NOISY);
    }
    switch (all.get(0)) {
      case "measure" -> ResultFile.write(report, file);
      case "check" -> check(report, file, !brief);
      default -> System.exit(USAGE);
    }
  }

  private static Report measure(Effort effort) {
    Machine machine = Machine.here();
    Progress.tell("all ways give the same");
    Child.run(
        SameResults.class, effort.localities().stream().map(String::valueOf).toList());
    List<Ratio> ratios = new ArrayList<>();
    List<Sample> samples = new ArrayList<>();
    for (Section section : List.of(
        new EvaluationSection(),
        new PathsSection(),
        new PackSection(),
        new HeapSection(),
        new StartUpSection())) {
      Section.Measured measured = section.measure(effort);
      ratios.addAll(measured.ratios());
      samples.addAll(measured.samples());
    }
    return new Report(LocalDate.now(ZoneId.systemDefault()).toString(), machine, ratios, samples);
  }

  private static void check(Report report, Path file, boolean complete) {
    List<String> worse = Guard.worse(ResultFile.read(file).ratios(), report.ratios(), complete);
    worse.forEach(System.err::println);
    System.exit(worse.isEmpty() ? 0 : WORSE);
  }
}
