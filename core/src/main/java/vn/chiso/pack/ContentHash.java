package vn.chiso.pack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 over parts. Each counts with its length, so that none can pass for part of another. */
final class ContentHash {
  private ContentHash() {}

  /** The hash of texts in their order, in hexadecimal digits. */
  static String of(String... texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      add(digest, text);
    }
    return text(digest);
  }

  /** The hash of files in their order, in hexadecimal digits. */
  static String of(List<PackFile> files) {
    return of(
        files.stream().flatMap(file -> Stream.of(file.path(), file.text())).toArray(String[]::new));
  }

  static void add(MessageDigest digest, String text) {
    add(digest, text.getBytes(StandardCharsets.UTF_8));
  }

  static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  /** What the digest has come to, in hexadecimal digits. */
  static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
