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
   * @param arguments {@code measure} or {@code check}, the file of the results, {@code short} for a
   *     run of a few minutes, and the parts wanted; without any, all of them
   */
  public static void main(String[] arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    boolean brief = words.remove("short");
    List<Part> parts =
        words.stream().skip(2).flatMap(word -> Part.named(word).stream()).toList();
    if (words.size() < 2 || parts.size() < words.size() - 2) {
      System.err.println("usage: measure|check FILE [short] [PART...]");
      System.exit(USAGE);
    }
    Path file = Path.of(words.get(1));
    boolean checking = words.get(0).equals("check");
    if (checking && !Files.exists(file)) {
      System.err.println("Nothing to compare with: " + file);
      System.exit(USAGE);
    }
    Report report = measure(
        brief ? Effort.SHORT : Effort.FULL, parts.isEmpty() ? List.of(Part.values()) : parts);
    System.out.print(Table.of(report));
    if (!Noise.in(report.ratios()).isEmpty()) {
      System.err.println("The machine was too busy: nothing is written or compared.");
      System.exit(NOISY);
    }
    if (checking) {
      check(report, file, !brief && parts.isEmpty());
    } else {
      boolean amends = !parts.isEmpty() && Files.exists(file);
      ResultFile.write(amends ? ResultFile.read(file).amended(report) : report, file);
    }
  }

  private static Report measure(Effort effort, List<Part> parts) {
    Machine machine = Machine.here();
    if (parts.contains(Part.EVALUATION)) {
      Progress.tell("all ways give the same");
      Child.run(
          SameResults.class, effort.localities().stream().map(String::valueOf).toList());
    }
    List<Ratio> ratios = new ArrayList<>();
    List<Sample> samples = new ArrayList<>();
    for (Part part : parts) {
      Section.Measured measured = part.section().measure(effort);
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
