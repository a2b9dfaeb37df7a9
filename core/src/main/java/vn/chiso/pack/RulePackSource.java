package vn.chiso.pack;

import java.util.List;

/**
 * A supplier of packs that ship on the class path, found by {@link java.util.ServiceLoader}.
 *
 * <p>Implementations must be thread-safe.
 */
public interface RulePackSource {
  /** The ids of the packs it has, sorted. */
  List<String> ids();

  /**
   * The files of one of its packs.
   *
   * @throws IllegalArgumentException if it has no such pack
   */
  List<PackFile> files(String id);

  /**
   * The files under {@code golden} of one of its packs: datasets and figures that must come out of
   * them.
   *
   * @return none, unless the supplier has any
   * @throws IllegalArgumentException if it has no such pack
   */
  default List<PackFile> golden(String id) {
    return List.of();
  }

  /**
   * A short text that is another one whenever the files of a pack are others, and quicker to tell
   * than to read them. Empty if there is none: the pack is then read and compiled anew each time.
   *
   * @throws IllegalArgumentException if it has no such pack
   */
  default String fingerprint(String id) {
    return "";
  }
}
