package vn.chiso.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.chiso.text.Nfc;

/** The name of an entry of an archive, which may be anything at all. */
final class EntryName {
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
  private static final Set<String> STEPS = Set.of("", ".", "..");

  private EntryName() {}

  /**
   * The name; empty if it isn't UTF-8.
   *
   * @param bytes a character for each byte
   */
  static Optional<String> decode(String bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether the name is a path that stays below the place it is unpacked at, on every system. */
  static boolean staysInside(String name) {
    String path = isFolder(name) ? name.substring(0, name.length() - 1) : name;
    if (path.indexOf('\\') >= 0
        || DRIVE.matcher(path).matches()
        || UNPRINTABLE.matcher(path).find()) {
      return false;
    }
    for (String step : path.split("/", -1)) {
      if (STEPS.contains(step)) {
        return false;
      }
    }
    return true;
  }

  static boolean isFolder(String name) {
    return name.endsWith("/");
  }

  /** The same for names that some file system takes for one. */
  static String folded(String name) {
    return Nfc.of(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
