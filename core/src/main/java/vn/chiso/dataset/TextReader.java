package vn.chiso.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.chiso.fact.Origin;

/** Reads files as text, never more than so many bytes of them. */
final class TextReader {
  private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1L << 20);
  private static final MathContext SHORT = new MathContext(3);

  private final long mostBytes;
  private final Problems problems;

  TextReader(long mostBytes, Problems problems) {
    this.mostBytes = mostBytes;
    this.problems = problems;
  }

  /** The text of a file that exists; nothing if it can't be read, and a finding says why. */
  Optional<String> read(Path path, String name) {
    try {
      if (Files.isRegularFile(path) && Files.size(path) > mostBytes) {
        tooLarge(name, Files.size(path));
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(path)) {
        return read(in, name);
      }
    } catch (IOException e) {
      problems.error(
          "file.unreadable", Place.of(new Origin(name, "")), name, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  Optional<String> read(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes((int) mostBytes + 1);
    if (bytes.length > mostBytes) {
      tooLarge(name, bytes.length);
      return Optional.empty();
    }
    Optional<String> text = Utf8.decode(bytes, Source.file(name), problems);
    if (text.isPresent() && text.get().isBlank()) {
      problems.error("file.empty", Place.of(new Origin(name, "")), name);
      return Optional.empty();
    }
    return text;
  }

  private void tooLarge(String name, long size) {
    problems.error(
        "file.too-large",
        Place.of(new Origin(name, "")),
        name,
        megabytes(size),
        megabytes(mostBytes));
  }

  private static BigDecimal megabytes(long bytes) {
    return BigDecimal.valueOf(bytes).divide(MEGABYTE, SHORT);
  }
}
