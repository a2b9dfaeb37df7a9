package vn.chiso.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives no ordinary program would: with any name, attributes and sizes. */
public final class HandmadeZip {
  private static final int UNIX = 3 << 8;

  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;

  /** Adds the file of that name. */
  public HandmadeZip file(String name, String text) {
    return entry(name.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8), 0);
  }

  /** Adds what {@code ln -s} makes. */
  HandmadeZip link(String name, String target) {
    return entry(
        name.getBytes(StandardCharsets.UTF_8), target.getBytes(StandardCharsets.UTF_8), 0xA1FF);
  }

  HandmadeZip entry(byte[] name, byte[] bytes, int mode) {
    return entry(name, bytes, mode, 0, 8, bytes.length);
  }

  /**
   * Adds an entry.
   *
   * @param size how long it says it is
   */
  HandmadeZip entry(byte[] name, byte[] bytes, int mode, int flags, int method, int size) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    byte[] packed = deflated(bytes);
    ByteArrayOutputStream common = new ByteArrayOutputStream();
    shorts(common, 20, flags, method);
    ints(common, 0, (int) crc.getValue(), packed.length, size);
    shorts(common, name.length, 0);
    ints(directory, 0x02014b50);
    shorts(directory, UNIX | 20);
    directory.writeBytes(common.toByteArray());
    shorts(directory, 0, 0, 0);
    ints(directory, mode << 16, content.size());
    directory.writeBytes(name);
    ints(content, 0x04034b50);
    content.writeBytes(common.toByteArray());
    content.writeBytes(name);
    content.writeBytes(packed);
    entries++;
    return this;
  }

  /** Everything of a pack, in a folder of the archive or, with an empty name, at its root. */
  public HandmadeZip pack(TestPack pack, String folder) {
    pack.files().forEach((path, text) -> file(folder + path, text));
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    zip.writeBytes(content.toByteArray());
    zip.writeBytes(directory.toByteArray());
    ints(zip, 0x06054b50, 0);
    shorts(zip, entries, entries);
    ints(zip, directory.size(), content.size());
    shorts(zip, 0);
    return zip.toByteArray();
  }

  /** Writes it to a file and gives that. */
  public Path writeTo(Path file) {
    try {
      return Files.write(file, bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] packed = new byte[bytes.length + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    return Arrays.copyOf(packed, length);
  }

  private static void ints(ByteArrayOutputStream out, int... values) {
    for (int value : values) {
      shorts(out, value, value >>> Short.SIZE);
    }
  }

  private static void shorts(ByteArrayOutputStream out, int... values) {
    for (int value : values) {
      out.write(value);
      out.write(value >>> Byte.SIZE);
    }
  }
}
