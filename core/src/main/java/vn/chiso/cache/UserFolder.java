package vn.chiso.cache;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where each system wants programs to keep what they can make again. */
final class UserFolder {
  private static final String NAME = "chiso";

  private UserFolder() {}

  static Optional<Path> ofThisProcess() {
    return of(
        System.getProperty("os.name", ""), System.getProperty("user.home", ""), System.getenv());
  }

  /**
   * The folder; empty where the system doesn't say.
   *
   * @param system the system's name
   * @param home the user's home folder, if known
   */
  static Optional<Path> of(String system, String home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return absolute(environment.get("LOCALAPPDATA")).map(local -> local.resolve(NAME));
    }
    if (name.startsWith("mac")) {
      return absolute(home).map(folder -> folder.resolve("Library/Caches").resolve(NAME));
    }
    return absolute(environment.get("XDG_CACHE_HOME"))
        .or(() -> absolute(home).map(folder -> folder.resolve(".cache")))
        .map(caches -> caches.resolve(NAME));
  }

  /** Java says "?" for a home it doesn't know, and a relative path would depend on where one is. */
  private static Optional<Path> absolute(@Nullable String path) {
    try {
      return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
