package vn.chiso.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The hash of this library's classes, by which compiled rules know whether they were made with it.
 *
 * <p>The build writes the hash into the jar, where it takes no time to find. Classes in a folder
 * may have been replaced by an editor since the build, which leaves the file as it was; so there
 * the file is not believed, and the classes are hashed when first asked for. Both ways come to the
 * same hash, so what was compiled with a jar is found by the classes that went into it, and the
 * other way round.
 */
final class LibraryHash {
  /** For what the build makes of the classes: the hash itself, for one. */
  private static final String MADE = "META-INF/chiso";

  private static final String FILE = MADE + "/core.sha256";

  private LibraryHash() {}

  /** Found once: the classes in use don't change either. */
  private static final class Own {
    static final @Nullable String HASH = find();
  }

  /** The hash; empty if this library was put together without it, or its classes can't be read. */
  static Optional<String> own() {
    return Optional.ofNullable(Own.HASH);
  }

  /** Writes the hash of the classes in a folder beside them. For the build. */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Path file = classes.resolve(FILE);
    Files.createDirectories(classes.resolve(MADE));
    Files.writeString(file, of(classes));
  }

  /** The hash of all files in a folder, but for those the build adds. */
  static String of(Path classes) throws IOException {
    MessageDigest digest = ContentHash.sha256();
    for (String path : paths(classes)) {
      ContentHash.add(digest, path);
      ContentHash.add(digest, Files.readAllBytes(classes.resolve(path)));
    }
    return ContentHash.text(digest);
  }

  private static List<String> paths(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .filter(path -> !path.startsWith(MADE + "/"))
          .sorted()
          .toList();
    }
  }

  private static @Nullable String find() {
    String own = LibraryHash.class.getName().replace('.', '/') + ".class";
    URL url = Objects.requireNonNull(LibraryHash.class.getResource("/" + own), own);
    try {
      return url.getProtocol().equals("file") ? of(above(url, own)) : written();
    } catch (IOException | UncheckedIOException e) {
      LoggerFactory.getLogger(LibraryHash.class).debug("Classes can't be hashed", e);
      return null;
    }
  }

  /** The folder in which a file has that path. */
  private static Path above(URL file, String path) {
    Path folder = Path.of(URI.create(file.toString()));
    for (int left = Path.of(path).getNameCount(); left > 0; left--) {
      folder = folder.resolveSibling("");
    }
    return folder;
  }

  private static @Nullable String written() throws IOException {
    try (InputStream stream = LibraryHash.class.getResourceAsStream("/" + FILE)) {
      return stream == null
          ? null
          : new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
