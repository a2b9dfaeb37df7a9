package vn.chiso.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The name of an entry of an archive, which may be anything at all. */
final class EntryName {
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

  /** Why the name is refused as {@link PackPath#refusal} tells; empty if it isn't. */
  static Optional<String> refusal(String name) {
    return PackPath.refusal(isFolder(name) ? name.substring(0, name.length() - 1) : name);
  }

  static boolean isFolder(String name) {
    return name.endsWith("/");
  }
}
