package vn.chiso.cache;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which the compiled rules of packs are kept between runs, so that a pack in a folder
 * is compiled once.
 *
 * <p>Compiled rules are programs, so the cache is used only where nobody but the user (and the
 * system's administrator) can write: the folder and all above it must belong to one of them and be
 * closed to writing by others, and so must each entry. Before anything is created, what is there
 * already must be closed too. Links may lead to the folder, but in it none is followed. An entry is
 * used only for exactly the files, library, rule engine and version of Java it was made from, and
 * only if it is undamaged. Where any of this fails, or the folder can't be written, rules are
 * compiled as if there were no cache, and the log at level debug says why.
 *
 * <p>Entries lie in a folder {@code rules} of their own. Those not used for 30 days are removed,
 * and of the others all but the 100 used last; files of any other name are left alone.
 *
 * <p>Immutable and thread-safe; several processes may use one folder at once.
 */
public final class RuleCache {
  /** How entries are named. */
  static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");

  private static final RuleCache NONE = new RuleCache(null);
  private static final String ENTRIES = "rules";

  private final @Nullable CacheFolder folder;

  private RuleCache(@Nullable CacheFolder folder) {
    this.folder = folder;
  }

  /** Keeps nothing and writes nowhere. */
  public static RuleCache none() {
    return NONE;
  }

  /**
   * The cache of the user who runs this: {@code chiso} in {@code $XDG_CACHE_HOME} or
   * {@code ~/.cache}, on macOS in {@code ~/Library/Caches}, on Windows in {@code %LOCALAPPDATA%}.
   * Where there is no such place, {@link #none()}.
   */
  public static RuleCache ofUser() {
    return UserFolder.ofThisProcess().map(RuleCache::at).orElse(NONE);
  }

  /** A cache in a folder, which is created when something is first kept. */
  public static RuleCache at(Path folder) {
    return new RuleCache(
        new CacheFolder(folder.resolve(ENTRIES).toAbsolutePath().normalize()));
  }

  /**
   * The entry of that name; empty if there is none that can be trusted.
   *
   * @param name a SHA-256 in hexadecimal digits, in lower case
   * @throws IllegalArgumentException if the name isn't one
   */
  public Optional<byte[]> read(String name) {
    check(name);
    return folder == null ? Optional.empty() : folder.read(name);
  }

  /**
   * Keeps an entry if that is possible, instead of any other of that name.
   *
   * @param name a SHA-256 in hexadecimal digits, in lower case
   * @throws IllegalArgumentException if the name isn't one
   */
  public void write(String name, byte[] entry) {
    check(name);
    if (folder != null) {
      folder.write(name, entry);
    }
  }

  private static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not 64 hexadecimal digits: " + name);
    }
  }
}
