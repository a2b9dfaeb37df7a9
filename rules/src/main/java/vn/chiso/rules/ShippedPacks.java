package vn.chiso.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.pack.PackFile;
import vn.chiso.pack.RulePackSource;

/**
 * The packs in this module's {@code packs} folder. Stateless and thread-safe; each call reads them
 * anew.
 */
public final class ShippedPacks implements RulePackSource {
  private static final String MANIFEST = "/pack.yaml";

  /** What a pack's folder holds beside the pack itself. */
  private static final String GOLDEN = "golden/";

  @Override
  public List<String> ids() {
    return using(files -> files.paths().stream()
        .filter(path -> path.endsWith(MANIFEST))
        .map(path -> path.substring(0, path.length() - MANIFEST.length()))
        .filter(path -> !path.contains("/"))
        .sorted()
        .toList());
  }

  @Override
  public List<PackFile> files(String id) {
    return using(files -> texts(files, id, paths(files, id)));
  }

  @Override
  public List<PackFile> golden(String id) {
    return using(files -> texts(
        files,
        id,
        all(files, id).filter(path -> path.startsWith(id + "/" + GOLDEN)).toList()));
  }

  private static List<PackFile> texts(PackedFiles files, String id, List<String> paths) {
    int folder = id.length() + 1;
    return paths.stream()
        .map(path -> new PackFile(path.substring(folder), files.text(path)))
        .toList();
  }

  /**
   * From the CRC-32 of each file. What ships is only to be told from what somebody has edited, and
   * a jar has these sums at hand.
   */
  @Override
  public String fingerprint(String id) {
    return using(files -> paths(files, id).stream()
        .map(path -> path + " " + files.crc(path))
        .collect(Collectors.joining("\n")));
  }

  /** The paths of a pack's files, sorted. */
  private static List<String> paths(PackedFiles files, String id) {
    List<String> paths =
        all(files, id).filter(path -> !path.startsWith(id + "/" + GOLDEN)).toList();
    if (!paths.contains(id + MANIFEST)) {
      throw new IllegalArgumentException("No shipped pack " + id);
    }
    return paths;
  }

  /** Everything in a pack's folder, sorted. */
  private static Stream<String> all(PackedFiles files, String id) {
    return files.paths().stream().filter(path -> path.startsWith(id + "/")).sorted();
  }

  private static <T> T using(Function<PackedFiles, T> use) {
    URL url = Objects.requireNonNull(ShippedPacks.class.getResource("packs"), "packs");
    try {
      if (!"jar".equals(url.getProtocol())) {
        return use.apply(new PackedFiles.InFolder(Path.of(URI.create(url.toString()))));
      }
      JarURLConnection connection = (JarURLConnection) url.openConnection();
      connection.setUseCaches(false);
      try (var jar = connection.getJarFile()) {
        return use.apply(new PackedFiles.InJar(jar, connection.getEntryName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read the shipped packs at " + url, e);
    }
  }
}
