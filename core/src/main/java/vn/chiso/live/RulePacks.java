package vn.chiso.live;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.chiso.cache.RuleCache;
import vn.chiso.evaluate.Evaluator;

/**
 * Rule packs that may be replaced while they are used (bộ quy tắc đang dùng): watches a folder, and
 * lets a new version of a pack serve once it has proven itself.
 *
 * <p>A new version goes live only if it can be read, compiles, and passes its own cases and golden
 * figures. Otherwise the old one keeps serving, and the listener hears what is wrong. So does a
 * pack that has vanished. The swap is atomic: whoever has an evaluator keeps it, so that an
 * evaluation goes on by the version it began with, and asks again for the next one.
 *
 * <p>Changes are noticed by the operating system's notice, not by looking again and again (but
 * where a system has none, as macOS, Java looks every few seconds); files that are still being
 * written are given a moment. Works for folders edited in place and for folders and archives moved
 * into place.
 *
 * <p>Thread-safe. One daemon thread watches, tries versions, and calls the listener; trying one
 * takes as long as creating an evaluator and running its cases. {@link #close()} ends it.
 */
public final class RulePacks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RulePacks.class);

  private final FileWatch watch;
  private final LivePacks packs;

  private RulePacks(FileWatch watch, LivePacks packs) {
    this.watch = watch;
    this.packs = packs;
  }

  /**
   * Watches packs. Those that are there already are tried before this returns, in this thread.
   *
   * @param place a folder of packs (folders and {@code .zip} or {@code .jar} archives), the folder
   *     of one pack, or one archive
   * @param listener hears of each version that was tried; what it throws is logged and no more
   * @throws UncheckedIOException if there is nothing at that place, or it can't be watched
   */
  public static RulePacks watch(Path place, Consumer<PackUpdate> listener) {
    return watch(place, RuleCache.none(), listener);
  }

  /**
   * Watches packs as {@link #watch(Path, Consumer)} does, and keeps their compiled rules between
   * runs.
   *
   * @throws UncheckedIOException if there is nothing at that place, or it can't be watched
   */
  public static RulePacks watch(Path place, RuleCache cache, Consumer<PackUpdate> listener) {
    FileWatch watch = FileWatch.of(place.toAbsolutePath().normalize());
    RulePacks all = new RulePacks(watch, new LivePacks(watch.place(), cache, listener));
    try {
      all.packs.look();
    } catch (RuntimeException | Error e) {
      watch.close();
      throw e;
    }
    Thread thread = new Thread(all::run, "chiso-packs");
    thread.setDaemon(true);
    thread.start();
    return all;
  }

  /** The evaluator of the version of a pack that serves now; empty if none has proven itself. */
  public Optional<Evaluator> evaluator(String pack) {
    return packs.evaluator(pack);
  }

  /** The ids of the packs that serve, sorted. */
  public SortedSet<String> ids() {
    return new TreeSet<>(packs.ids());
  }

  /**
   * Stops watching. What serves goes on serving as it is; a version that is being tried is dropped.
   * Doesn't wait for anything and may be called more than once, also by the listener.
   */
  @Override
  public void close() {
    packs.close();
    watch.close();
  }

  private void run() {
    while (watch.await()) {
      try {
        packs.look();
      } catch (RuntimeException | Error e) {
        LOG.error("Packs at {} can't be looked at", watch.place(), e);
      }
    }
  }
}
