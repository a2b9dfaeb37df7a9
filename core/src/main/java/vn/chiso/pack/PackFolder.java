package vn.chiso.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the text files of a pack's folder into memory, and nothing outside it.
 *
 * <p>Hidden folders are left alone, and figures to compare with under {@code golden} unless they
 * are what is asked for.
 */
final class PackFolder extends SimpleFileVisitor<Path> {
  /** What is asked for. */
  private enum Wanted {
    PACK,
    GOLDEN,
    ALL
  }

  private final Path root;
  private final Wanted wanted;
  private final Problems problems;
  private final PackGate gate;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private PackFolder(Path root, Wanted wanted, Problems problems) {
    this.root = root;
    this.wanted = wanted;
    this.problems = problems;
    this.gate = new PackGate(String.valueOf(root.getFileName()), problems);
  }

  /** The files a pack is made of. */
  static SortedMap<String, byte[]> read(Path folder, Problems problems) {
    return read(folder, Wanted.PACK, problems);
  }

  /** The files under {@code golden}. */
  static SortedMap<String, byte[]> golden(Path folder, Problems problems) {
    return read(folder, Wanted.GOLDEN, problems);
  }

  /** All files that aren't hidden, whether anybody reads them or not. */
  static SortedMap<String, byte[]> all(Path folder, Problems problems) {
    return read(folder, Wanted.ALL, problems);
  }

  private static SortedMap<String, byte[]> read(Path folder, Wanted wanted, Problems problems) {
    String name = String.valueOf(folder.getFileName());
    if (!Files.isDirectory(folder)) {
      problems.report(name, 0, "folder.missing", folder);
      return Collections.emptySortedMap();
    }
    try {
      PackFolder reader = new PackFolder(folder.toRealPath(), wanted, problems);
      boolean golden = wanted == Wanted.GOLDEN;
      Path start = golden ? reader.root.resolve(PackLayout.GOLDEN) : reader.root;
      if (!golden || Files.exists(start)) {
        Files.walkFileTree(start, reader);
      }
      return reader.files;
    } catch (IOException e) {
      problems.report(name, 0, "file.unreadable", e);
      return Collections.emptySortedMap();
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean ours = folder.equals(root) || !isLeftAlone(folder);
    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!gate.counts()) {
      return FileVisitResult.TERMINATE;
    }
    String path = path(file);
    if (attributes.isSymbolicLink() && !staysInside(file)) {
      problems.report(path, 0, "file.link");
    } else if (isWanted(path) && gate.admits(path)) {
      read(file, path);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    problems.report(path(file), 0, "file.unreadable", e);
    return FileVisitResult.CONTINUE;
  }

  private boolean isWanted(String path) {
    return switch (wanted) {
      case PACK -> PackLayout.isOfInterest(path);
      case GOLDEN -> PackLayout.isGolden(path);
      case ALL -> !path.startsWith(".") && !path.contains("/.");
    };
  }

  private void read(Path file, String path) throws IOException {
    // A pipe would keep the reader waiting, and a device would never end.
    if (!Files.isRegularFile(file)) {
      problems.report(path, 0, "file.irregular");
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      gate.read(path, in).ifPresent(content -> files.put(path, content));
    }
  }

  private boolean isLeftAlone(Path folder) {
    return folder.getFileName().toString().startsWith(".")
        || (wanted == Wanted.PACK && path(folder).equals(PackLayout.GOLDEN));
  }

  /** A link to a folder would lead around the limits, so only links to files are followed. */
  private boolean staysInside(Path link) throws IOException {
    return Files.isRegularFile(link) && link.toRealPath().startsWith(root);
  }

  private String path(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }
}
