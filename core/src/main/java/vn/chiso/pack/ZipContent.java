package vn.chiso.pack;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Unpacks entries of a zip archive in memory, never more than allowed. */
final class ZipContent {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  private final byte[] zip;

  ZipContent(byte[] zip) {
    this.zip = zip;
  }

  /**
   * The content of an entry.
   *
   * @throws ZipException if it isn't what the directory says: in size, in sum, or at all
   */
  byte[] of(ZipDirectory.Entry entry) throws ZipException {
    byte[] content = entry.method() == STORED
        ? Arrays.copyOfRange(zip, entry.start(), entry.start() + entry.packed())
        : inflated(entry);
    CRC32 crc = new CRC32();
    crc.update(content);
    if (content.length != entry.size() || crc.getValue() != entry.crc()) {
      throw new ZipException("sum");
    }
    return content;
  }

  /** At most as many bytes as the entry says, so that what it says is all that must be limited. */
  private byte[] inflated(ZipDirectory.Entry entry) throws ZipException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip, entry.start(), entry.packed());
      byte[] content = new byte[Math.toIntExact(entry.size())];
      int length = 0;
      while (length < content.length && !inflater.finished()) {
        int more = inflater.inflate(content, length, content.length - length);
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new ZipException("cut");
        }
        length += more;
      }
      // One byte more would be a lie about the size.
      if (!inflater.finished() && inflater.inflate(new byte[1]) > 0) {
        throw new ZipException("longer");
      }
      return length == content.length ? content : Arrays.copyOf(content, length);
    } catch (DataFormatException e) {
      ZipException damaged = new ZipException("data");
      damaged.initCause(e);
      throw damaged;
    } finally {
      inflater.end();
    }
  }
}
