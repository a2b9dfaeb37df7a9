package vn.chiso.cache;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of a cache. Nothing that goes wrong here is more than a missed saving. */
final class CacheFolder {
  private static final Logger LOG = LoggerFactory.getLogger(CacheFolder.class);

  private static final long LARGEST_ENTRY = 100_000_000;
  private static final Duration TOUCHED = Duration.ofDays(1);

  private final Path folder;

  CacheFolder(Path folder) {
    this.folder = folder;
  }

  Optional<byte[]> read(String name) {
    try {
      if (!Files.exists(file(folder, name), LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      Trust trust = Trust.at(folder);
      Path file = file(trust.folder(folder), name);
      trust.file(file);
      if (Files.size(file) > LARGEST_ENTRY) {
        LOG.debug("Cached rules not used: {} is too large", file);
        return Optional.empty();
      }
      byte[] bytes = bytes(file);
      touch(file);
      return Optional.of(bytes);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      LOG.debug("Cached rules not used", e);
      return Optional.empty();
    }
  }

  void write(String name, byte[] entry) {
    try {
      Path real = create();
      replace(file(real, name), entry);
      new Pruning(real).run(Instant.now());
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      LOG.debug("Rules not cached", e);
    }
  }

  private static Path file(Path folder, String name) {
    return folder.resolve(name + Pruning.ENTRY);
  }

  /**
   * Creates the folder where there is none, but nothing where others could change it: who runs this
   * as administrator in somebody else's home must not leave folders of his own there.
   *
   * @return where it really lies
   */
  private Path create() throws IOException {
    Trust trust = Trust.at(folder);
    if (!Files.exists(folder)) {
      Path existing = nearestExisting();
      Path real = existing.toRealPath();
      trust.way(real);
      Files.createDirectories(real.resolve(existing.relativize(folder)), mine());
    }
    return trust.folder(folder);
  }

  private Path nearestExisting() throws NoSuchFileException {
    for (Path each = folder.getParent(); each != null; each = each.getParent()) {
      if (Files.exists(each)) {
        return each;
      }
    }
    throw new NoSuchFileException(folder.toString());
  }

  /** Whoever reads sees the old entry or the new one, never half of one. */
  private static void replace(Path file, byte[] entry) throws IOException {
    // Created for this user alone.
    Path temporary =
        Files.createTempFile(file.getParent(), Pruning.TEMPORARY_START, Pruning.TEMPORARY_END);
    try {
      Files.write(temporary, entry);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    }
  }

  /** Says that the entry is in use, not more than once a day. */
  private static void touch(Path file) {
    try {
      Instant now = Instant.now();
      if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(TOUCHED))) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    } catch (IOException e) {
      LOG.debug("Use of cached rules not noted", e);
    }
  }

  private FileAttribute<?>[] mine() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
