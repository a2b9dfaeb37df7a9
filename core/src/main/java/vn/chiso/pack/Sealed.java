package vn.chiso.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes made small, and sealed with their SHA-256, so that damage is noticed. */
final class Sealed {
  private static final int SEAL = 32;
  /** In bytes; no pack comes near it, and a heap of the usual size can hold it. */
  private static final int LARGEST = 100_000_000;

  private Sealed() {}

  static byte[] of(byte[] bytes) {
    ByteArrayOutputStream small = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(small)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] body = small.toByteArray();
    byte[] whole = Arrays.copyOf(ContentHash.sha256().digest(body), SEAL + body.length);
    System.arraycopy(body, 0, whole, SEAL, body.length);
    return whole;
  }

  /** The bytes that were sealed; empty if they are damaged or more than 100 MB. */
  static Optional<byte[]> open(byte[] whole) {
    if (whole.length < SEAL) {
      return Optional.empty();
    }
    MessageDigest digest = ContentHash.sha256();
    digest.update(whole, SEAL, whole.length - SEAL);
    if (!Arrays.equals(digest.digest(), 0, SEAL, whole, 0, SEAL)) {
      return Optional.empty();
    }
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(whole, SEAL, whole.length - SEAL))) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
