package vn.chiso.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** The files of packs, wherever the module lies. */
sealed interface PackedFiles {
  /** The paths of all files, with {@code /} between folders. */
  List<String> paths();

  /** The text of a file. */
  String text(String path);

  /** The CRC-32 of a file. */
  long crc(String path);

  /** In a folder of classes. */
  record InFolder(Path root) implements PackedFiles {
    @Override
    public List<String> paths() {
      try (Stream<Path> files = Files.walk(root)) {
        return files
            .filter(Files::isRegularFile)
            .map(file -> root.relativize(file).toString().replace('\\', '/'))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String text(String path) {
      return new String(bytes(path), StandardCharsets.UTF_8);
    }

    @Override
    public long crc(String path) {
      CRC32 crc = new CRC32();
      crc.update(bytes(path));
      return crc.getValue();
    }

    private byte[] bytes(String path) {
      try {
        return Files.readAllBytes(root.resolve(path));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * In a jar, also one in another. Not as a file system, which takes longer to load than to use.
   */
  record InJar(JarFile jar, String folder) implements PackedFiles {
    @Override
    public List<String> paths() {
      return jar.stream()
          .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix()))
          .map(entry -> entry.getName().substring(prefix().length()))
          .toList();
    }

    @Override
    public String text(String path) {
      try (InputStream in = jar.getInputStream(entry(path))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The jar knows it already. */
    @Override
    public long crc(String path) {
      return entry(path).getCrc();
    }

    private ZipEntry entry(String path) {
      return Objects.requireNonNull(jar.getEntry(prefix() + path), path);
    }

    private String prefix() {
      return folder.endsWith("/") ? folder : folder + "/";
    }
  }
}
