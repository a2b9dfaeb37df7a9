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
    Path file = file(name);
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      Trust trust = Trust.at(folder);
      trust.folder(folder);
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
      Files.createDirectories(folder, mine());
      Trust.at(folder).folder(folder);
      replace(file(name), entry);
      new Pruning(folder).run(Instant.now());
    } catch (IOException | UnsupportedOperationException | SecurityException e) {
      LOG.debug("Rules not cached", e);
    }
  }

  private Path file(String name) {
    return folder.resolve(name + Pruning.ENTRY);
  }

  /** Whoever reads sees the old entry or the new one, never half of one. */
  private void replace(Path file, byte[] entry) throws IOException {
    // Created for this user alone.
    Path temporary = Files.createTempFile(folder, "", Pruning.TEMPORARY);
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
