package vn.chiso.pack;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Freezes an edition (chốt bộ quy tắc): its status becomes final, and the SHA-256 sum of every file
 * that isn't hidden is kept in {@code checksums.sha256}, which {@code sha256sum -c} understands.
 * From then on a pack whose bytes are others, or that has more or fewer files, can't be read.
 *
 * <p>Who must change it after all makes a new edition of it; or, as long as nobody relies on it,
 * sets the status back and deletes the sums.
 */
public final class PackFreeze {
  /** Bytes as letters, one to one, so that nothing but the status changes. */
  private static final Charset BYTES = StandardCharsets.ISO_8859_1;

  private static final Pattern STATUS = Pattern.compile("(?m)^status:[^\\r\\n]*");

  private PackFreeze() {}

  /**
   * Freezes the pack in a folder.
   *
   * @return false if it was frozen before and nothing has changed since
   * @throws RulePackException if it has problems, a changed file of a frozen pack among them; it is
   *     then left as it is
   * @throws IOException if it can't be written
   */
  public static boolean of(Path folder) throws IOException {
    RulePack pack = RulePack.directory(folder);
    Problems problems = new Problems();
    SortedMap<String, byte[]> files = PackFolder.all(folder.toAbsolutePath().normalize(), problems);
    if (files.containsKey(Checksums.FILE)) {
      return false;
    }
    byte[] manifest = finished(Objects.requireNonNull(files.get(ManifestReader.FILE)), problems);
    if (!problems.isEmpty()) {
      throw new RulePackException(pack.id(), problems.all());
    }
    files.put(ManifestReader.FILE, manifest);
    replace(folder.resolve(ManifestReader.FILE), manifest);
    replace(folder.resolve(Checksums.FILE), Checksums.of(files).getBytes(StandardCharsets.UTF_8));
    return true;
  }

  private static byte[] finished(byte[] manifest, Problems problems) {
    Matcher status = STATUS.matcher(new String(manifest, BYTES));
    if (!status.find()) {
      problems.report(ManifestReader.FILE, 0, "freeze.status");
    }
    return status.replaceFirst("status: final").getBytes(BYTES);
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
    try {
      Files.write(beside, content);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
