package vn.chiso.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The files of packs, wherever the module lies. */
sealed interface PackedFiles {
  /** The paths of all files, with {@code /} between folders. */
  List<String> paths();

  /** The text of a file. */
  String text(String path);

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
      try {
        return Files.readString(root.resolve(path), StandardCharsets.UTF_8);
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
      String prefix = folder.endsWith("/") ? folder : folder + "/";
      return jar.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .filter(name -> name.startsWith(prefix))
          .map(name -> name.substring(prefix.length()))
          .toList();
    }

    @Override
    public String text(String path) {
      String prefix = folder.endsWith("/") ? folder : folder + "/";
      try (InputStream in = jar.getInputStream(jar.getEntry(prefix + path))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
