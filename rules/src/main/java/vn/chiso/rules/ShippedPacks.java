package vn.chiso.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.RulePackSource;

/**
 * The packs in this module's {@code packs} folder. Stateless and thread-safe; each call reads them
 * anew.
 */
public final class ShippedPacks implements RulePackSource {
  /** What a pack's folder holds beside the pack itself. */
  private static final String GOLDEN = "golden/";

  @Override
  public List<String> ids() {
    return inFolder(ShippedPacks::names);
  }

  @Override
  public List<PackFile> files(String id) {
    if (!ids().contains(id)) {
      throw new IllegalArgumentException("No shipped pack " + id);
    }
    return inFolder(packs -> read(packs.resolve(id)));
  }

  private static List<String> names(Path packs) {
    try (Stream<Path> folders = Files.list(packs)) {
      return folders
          .map(folder -> folder.getFileName().toString().replace("/", ""))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<PackFile> read(Path pack) {
    try (Stream<Path> files = Files.walk(pack)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> new PackFile(path(pack, file), text(file)))
          .filter(file -> !file.path().startsWith(GOLDEN))
          .sorted(Comparator.comparing(PackFile::path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path(Path pack, Path file) {
    return pack.relativize(file).toString().replace('\\', '/');
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T inFolder(Function<Path, T> use) {
    URL url = Objects.requireNonNull(ShippedPacks.class.getResource("packs"), "packs");
    try {
      URI uri = url.toURI();
      if (!"jar".equals(uri.getScheme())) {
        return use.apply(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return use.apply(jar.provider().getPath(uri));
      }
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("Can't read the shipped packs at " + url, e);
    }
  }
}
