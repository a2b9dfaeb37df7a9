package vn.chiso.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which files of a pack are read, before they are: a path that leaves the pack, two paths
 * that are one on some systems, too many files, or too much in them, is a problem of the pack. One
 * gate for each reading of a folder.
 */
final class PackGate {
  private static final int LARGEST_FILE = 10_000_000;
  private static final long LARGEST_PACK = 100_000_000;
  private static final int MOST_FILES = 5_000;

  private final String pack;
  private final Problems problems;
  private final Map<String, String> seen = new HashMap<>();
  private int files;
  private long bytes;

  /**
   * A gate.
   *
   * @param pack the name of the folder or archive, for problems that concern no single file
   */
  PackGate(String pack, Problems problems) {
    this.pack = pack;
    this.problems = problems;
  }

  /**
   * Counts a file, whether it is read or not.
   *
   * @return whether to go on; false, once and reported, when there are too many
   */
  boolean counts() {
    if (++files > MOST_FILES) {
      problems.report(pack, 0, "folder.large", MOST_FILES);
      return false;
    }
    return true;
  }

  /** Whether a path may be read; otherwise it is reported. */
  boolean admits(String path) {
    Optional<String> refusal = PackPath.refusal(path);
    if (refusal.isPresent()) {
      problems.report(PackPath.shown(path), 0, refusal.get());
      return false;
    }
    String other = seen.putIfAbsent(PackPath.folded(path), path);
    if (other != null) {
      problems.report(path, 0, "path.twice", other);
      return false;
    }
    return true;
  }

  /**
   * The content of a file that was admitted, read no further than it may be long, whatever its size
   * is said to be.
   *
   * @return empty, and reported, if it or all files together are too large
   */
  Optional<byte[]> read(String path, InputStream in) throws IOException {
    byte[] content = in.readNBytes(LARGEST_FILE + 1);
    if (content.length > LARGEST_FILE) {
      problems.report(path, 0, "file.large", LARGEST_FILE / 1_000_000);
      return Optional.empty();
    }
    boolean before = bytes > LARGEST_PACK;
    bytes += content.length;
    if (bytes > LARGEST_PACK) {
      if (!before) {
        problems.report(pack, 0, "folder.heavy", LARGEST_PACK / 1_000_000);
      }
      return Optional.empty();
    }
    return Optional.of(content);
  }
}
