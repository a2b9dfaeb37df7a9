package vn.chiso.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** A folder that appears with all its files or not at all, and never in place of another. */
final class NewFolder {
  private NewFolder() {}

  /**
   * Writes the files, unless they are there already.
   *
   * @return whether the folder had to be written
   * @throws FileAlreadyExistsException if something else is there
   */
  static boolean write(Path folder, SortedMap<String, byte[]> files) throws IOException {
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
        Files.write(beside.resolve(file.getKey()), file.getValue());
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
    List<String> names;
    try (Stream<Path> list = Files.list(folder)) {
      names = list.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
    if (!names.equals(List.copyOf(files.keySet()))) {
      return false;
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!Arrays.equals(Files.readAllBytes(folder.resolve(file.getKey())), file.getValue())) {
        return false;
      }
    }
    return true;
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> list = Files.list(folder)) {
      list.forEach(path -> {
        try {
          Files.delete(path);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    Files.delete(folder);
  }
}
