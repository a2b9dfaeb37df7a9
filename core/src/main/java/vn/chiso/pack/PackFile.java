package vn.chiso.pack;

/**
 * A text file of a pack.
 *
 * @param path its path within the pack, with {@code /} between folders
 * @param text its content, without byte order mark, lines ended by {@code \n}
 */
public record PackFile(String path, String text) {
  /** The file's name without folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
