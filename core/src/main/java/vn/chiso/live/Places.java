package vn.chiso.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where packs lie. */
final class Places {
  private static final String MANIFEST = "pack.yaml";
  private static final Pattern ARCHIVE = Pattern.compile("(?i)[^.].*\\.(zip|jar)");

  private final Path root;
  /** Whether the place is a pack itself, which it stays even without its files. */
  private final boolean single;

  Places(Path root) {
    this.root = root;
    this.single = !Files.isDirectory(root) || isPack(root);
  }

  /** The folders and archives there are now, by name. */
  List<Path> all() {
    if (single) {
      return Files.exists(root) ? List.of(root) : List.of();
    }
    try (Stream<Path> files = Files.list(root)) {
      return files.filter(file -> isPack(file) || isArchive(file)).sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPack(Path folder) {
    return !String.valueOf(folder.getFileName()).startsWith(".")
        && Files.exists(folder.resolve(MANIFEST));
  }

  private static boolean isArchive(Path file) {
    return ARCHIVE.matcher(String.valueOf(file.getFileName())).matches()
        && Files.isRegularFile(file);
  }

  /** What is other whenever somebody has written there: name, size, time and identity of files. */
  static List<String> stamp(Path place) {
    List<String> stamp = new ArrayList<>();
    try {
      Files.walkFileTree(place.toRealPath(), new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
          stamp.add(
              file + " " + about.size() + " " + about.lastModifiedTime() + " " + about.fileKey());
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
          stamp.add(file + " ?");
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException e) {
      stamp.add("?");
    }
    return stamp.stream().sorted().toList();
  }
}
