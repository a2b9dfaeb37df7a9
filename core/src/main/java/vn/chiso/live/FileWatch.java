package vn.chiso.live;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until something changes in a folder or to a file, and then until all is quiet again. */
final class FileWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);

  /** An editor or a copy may write several files, or one in several goes. */
  private static final long QUIET_MILLIS = 200;
  /** Where it never gets quiet, somebody must look all the same. */
  private static final long MOST_MILLIS = 5_000;

  private final Path place;
  private final WatchService service;
  private @Nullable WatchKey around;

  private FileWatch(Path place, WatchService service) {
    this.place = place;
    this.service = service;
  }

  /**
   * Watches that place from now on.
   *
   * @throws UncheckedIOException if there is nothing, or it can't be watched
   */
  static FileWatch of(Path place) {
    try {
      if (!Files.exists(place)) {
        throw new NoSuchFileException(place.toString());
      }
      FileWatch watch = new FileWatch(place, place.getFileSystem().newWatchService());
      try {
        watch.register();
        return watch;
      } catch (IOException e) {
        watch.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path place() {
    return place;
  }

  /** Waits for a change; answers false once this is closed. */
  boolean await() {
    try {
      WatchKey key = service.take();
      while (!concerns(key)) {
        key = service.take();
      }
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
      while (key != null && System.nanoTime() < end) {
        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        if (key != null) {
          concerns(key);
        }
      }
      register();
      return true;
    } catch (ClosedWatchServiceException e) {
      return false;
    } catch (IOException e) {
      LOG.warn("Not everything at {} can be watched", place, e);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Takes the events of a key; answers whether one of them is about the place. */
  private boolean concerns(WatchKey key) {
    boolean concerns = false;
    for (WatchEvent<?> event : key.pollEvents()) {
      Object name = event.context();
      concerns |= !key.equals(around) || name == null || name.equals(place.getFileName());
    }
    key.reset();
    return concerns;
  }

  /**
   * Watches what has come since: each folder by itself, and the one around the place, which may be
   * moved away and another into its stead. A folder that is watched already isn't watched twice.
   */
  private void register() throws IOException {
    if (place.getParent() != null) {
      around = watch(place.getParent());
    }
    if (!Files.isDirectory(place)) {
      return;
    }
    Files.walkFileTree(place.toRealPath(), new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
          throws IOException {
        if (isHidden(folder) && !folder.equals(place.toRealPath())) {
          return FileVisitResult.SKIP_SUBTREE;
        }
        watch(folder);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) {
        // It has gone while we looked; whatever took its place will be told.
        return FileVisitResult.CONTINUE;
      }
    });
  }

  private static boolean isHidden(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(".");
  }

  private WatchKey watch(Path folder) throws IOException {
    return folder.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      LOG.debug("Watching {} not ended cleanly", place, e);
    }
  }
}
