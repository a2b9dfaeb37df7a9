package vn.chiso.files;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A folder that appears with all its files or not at all, and never in place of another (thư mục
 * mới).
 *
 * <p>Stateless and thread-safe. A process that is killed may leave a hidden folder beside it.
 */
public final class NewFolder {
  private NewFolder() {}

  /**
   * Writes the files, unless they are there already.
   *
   * @param folder where they go; the folders above it are made
   * @param files their content by path within the folder, with {@code /} between folders
   * @return whether the folder had to be written
   * @throws FileAlreadyExistsException if something else is there
   * @throws IOException if it can't be written; nothing is then left of it
   */
  public static boolean write(Path folder, SortedMap<String, byte[]> files) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isEmptyFolder(target)) {
      if (holds(target, files)) {
        return false;
      }
      throw new FileAlreadyExistsException(folder.toString());
    }
    Path parent = target.getParent();
    if (parent == null) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    Files.createDirectories(parent);
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path beside = Files.createDirectory(parent.resolve(name));
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = beside.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      moveInto(beside, target, folder);
    } finally {
      delete(beside);
    }
    return true;
  }

  private static void moveInto(Path beside, Path target, Path folder) throws IOException {
    try {
      Files.deleteIfExists(target);
      Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException e) {
      throw new FileAlreadyExistsException(folder.toString());
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> list = Files.list(path)) {
      return list.findAny().isEmpty();
    }
  }

  private static boolean holds(Path folder, SortedMap<String, byte[]> files) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    if (!paths(folder).equals(List.copyOf(files.keySet()))) {
      return false;
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!Arrays.equals(Files.readAllBytes(folder.resolve(file.getKey())), file.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** The paths of all files in a folder, sorted. */
  private static List<String> paths(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !Files.isDirectory(path))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
