package vn.chiso.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A dataset folder made for a test: Hưng Yên in 2022, two good figures unless said otherwise. */
final class Folder {
  static final String HEADER = "locality,item,value,status\n";
  static final String GOOD =
      HEADER + "33,st-organisations,26,official\n33,population,1290800,official\n";

  private final Path path;

  private Folder(Path path) {
    this.path = path;
  }

  static Folder in(Path parent) {
    return new Folder(parent).file("dataset.yaml", "id: test\npack: pii-2023\nyear: 2022\n");
  }

  static Path good(Path parent) {
    return in(parent).data(GOOD);
  }

  Folder file(String name, String text) {
    return file(name, text, StandardCharsets.UTF_8);
  }

  Folder file(String name, String text, Charset charset) {
    return file(name, text.getBytes(charset));
  }

  Folder file(String name, byte[] bytes) {
    try {
      Files.write(path.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes {@code data.csv} and gives the folder. */
  Path data(String csv) {
    return file("data.csv", csv).path;
  }

  /** The good figures and some more rows. */
  Path goodAnd(String... rows) {
    return data(GOOD + String.join("\n", rows) + "\n");
  }
}
