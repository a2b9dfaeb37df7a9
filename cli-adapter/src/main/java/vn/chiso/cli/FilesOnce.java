package vn.chiso.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files to be written into a folder, none of them over another: what is there with other content
 * stays, and then nothing is written at all. Each appears only once it is complete. Not
 * thread-safe.
 */
final class FilesOnce {
  private final Path folder;
  private final Map<Path, byte[]> contents = new LinkedHashMap<>();

  FilesOnce(Path folder) {
    this.folder = folder;
  }

  /**
   * A file that is there now.
   *
   * @param file the file
   * @param written whether it wasn't there before
   */
  record Done(Path file, boolean written) {}

  void add(String name, byte[] content) {
    contents.put(folder.resolve(name), content);
  }

  /** Writes them. */
  List<Done> write() {
    List<Path> inTheWay = contents.entrySet().stream()
        .filter(entry -> isOther(entry.getKey(), entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
    if (!inTheWay.isEmpty()) {
      throw new UsageException("files.exist", inTheWay);
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UsageException("output.failed-file", folder, IoReason.of(e));
    }
    return contents.entrySet().stream()
        .map(entry -> write(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static boolean isOther(Path file, byte[] content) {
    try {
      return exists(file)
          && !(Files.isRegularFile(file)
              && Files.size(file) == content.length
              && Arrays.equals(Files.readAllBytes(file), content));
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean exists(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static Done write(Path file, byte[] content) {
    if (exists(file)) {
      return new Done(file, false);
    }
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path beside = file.resolveSibling(name);
    try {
      try {
        Files.write(beside, content);
        Files.move(beside, file);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      throw new UsageException("output.failed-file", file, IoReason.of(e));
    }
    return new Done(file, true);
  }
}
