package vn.chiso.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.RulePack;
import vn.chiso.rules.ShippedPacks;

/**
 * The pack all benchmarks run on: PII 2023 as shipped, with as many made-up localities as asked for
 * and four made-up indicators, which bring its 48 to the official 52. Made for measuring only.
 */
final class BenchmarkPack {
  /** The pack it is made from, whose id it keeps. */
  static final String ID = "pii-2023";

  /** The made-up indicators, each with the group it is put into. */
  private static final List<List<String>> MADE_UP = List.of(
      List.of("made-up-1", "pillar-3-group-unknown"),
      List.of("made-up-2", "pillar-4-group-1"),
      List.of("made-up-3", "knowledge-diffusion"),
      List.of("made-up-4", "pillar-7-group-unknown"));

  private BenchmarkPack() {}

  /** The pack with that many localities, coded {@code 000001} and so on. */
  static RulePack read(int localities) {
    return RulePack.directory(write(localities));
  }

  /** Writes the pack to a temporary folder and returns that. */
  static Path write(int localities) {
    try {
      Path folder = Files.createTempDirectory("chiso-benchmarks").resolve(ID);
      for (PackFile file : new ShippedPacks().files(ID)) {
        Path path = folder.resolve(file.path());
        Files.createDirectories(path.getParent());
        Files.writeString(path, text(file, localities));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(PackFile file, int localities) {
    return switch (file.path()) {
      case "framework.csv" ->
        file.text() + lines("%1$s,%2$s,indicator,,unknown,%1$s,%1$s,1,,,unknown,made up\n");
      case "indicators.csv" ->
        file.text() + lines("%1$s,,higher,central,value,min-max,unknown,made up,made up\n");
      case "reference/localities.csv" -> localities(localities);
      case "assignments.csv" -> file.text().lines().limit(1).collect(Collectors.joining()) + "\n";
      // With the shipped 1, one gap would leave everything above it without a score.
      case "pack.yaml" ->
        file.text().replaceAll("(?m)^(    (?:index|subindex|pillar|group)): 1$", "$1: 0.5");
      default -> file.text();
    };
  }

  private static String lines(String format) {
    return MADE_UP.stream()
        .map(each -> format.formatted(each.toArray()))
        .collect(Collectors.joining());
  }

  private static String localities(int count) {
    String header = "code,name_vi,name_en,region_vi,region_en,predecessors,provenance,source\n";
    return IntStream.rangeClosed(1, count)
        .mapToObj("%1$06d,Xã %1$06d,Commune %1$06d,,,,illustrative,made up\n"::formatted)
        .collect(Collectors.joining("", header, ""));
  }
}
