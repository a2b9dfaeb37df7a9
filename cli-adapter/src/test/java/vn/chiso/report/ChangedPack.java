package vn.chiso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a shipped pack whose {@code pack.yaml} says something else. */
public final class ChangedPack {
  private ChangedPack() {}

  /**
   * Copies PII 2023 into a folder.
   *
   * @param changes texts of {@code pack.yaml}, each followed by what stands in its place
   */
  public static Path in(Path folder, String... changes) throws IOException {
    Path pack = folder.resolve("pii-2023");
    Path shipped = Path.of("../rules/packs/pii-2023");
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.toList()) {
        Files.copy(file, pack.resolve(shipped.relativize(file).toString()));
      }
    }
    Path settings = pack.resolve("pack.yaml");
    String text = Files.readString(settings);
    for (int i = 0; i < changes.length; i += 2) {
      assertThat(text).contains(changes[i]);
      text = text.replace(changes[i], changes[i + 1]);
    }
    Files.writeString(settings, text);
    return pack;
  }
}
