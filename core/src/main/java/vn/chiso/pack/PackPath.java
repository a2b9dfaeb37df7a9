package vn.chiso.pack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chiso.text.Nfc;

/**
 * What a path of a file in a pack may look like, wherever the pack comes from: the same on every
 * system, below the pack's own folder, and no name that a system takes for something else.
 */
final class PackPath {
  private static final int LONGEST = 255;
  /** Separators, drives and alternative streams, wildcards, quotes, pipes; control characters. */
  private static final Pattern ODD = Pattern.compile("[\\\\:*?\"<>|\\p{Cntrl}\\p{Cf}]");

  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

  private PackPath() {}

  /**
   * The message that tells why a path is refused; empty if nothing is wrong with it.
   *
   * @param path a path with {@code /} between folders, as a pack or an archive names it
   */
  static Optional<String> refusal(String path) {
    if (path.length() > LONGEST) {
      return Optional.of("path.long");
    }
    if (ODD.matcher(path).find()) {
      return Optional.of("path.character");
    }
    List<String> names = List.of(path.split("/", -1));
    if (names.contains("..") || names.contains(".") || names.contains("")) {
      return Optional.of("path.outside");
    }
    boolean odd = names.stream()
        .anyMatch(name -> DEVICE.matcher(name.strip()).matches()
            || name.endsWith(".")
            || !name.equals(name.strip()));
    return odd ? Optional.of("path.name") : Optional.empty();
  }

  /** The same for paths that some file system takes for one. */
  static String folded(String path) {
    return Nfc.of(path).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** A path nobody can mistake for lines of a report. */
  static String shown(String path) {
    String plain = path.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    return plain.length() > 120 ? plain.substring(0, 120) + "…" : plain;
  }
}
