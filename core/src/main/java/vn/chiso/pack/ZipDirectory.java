package vn.chiso.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The table of contents of a zip archive in memory.
 *
 * <p>Java's own reader hides what matters in an archive from a stranger: whether an entry is a
 * link, names that occur twice, and the bytes of names that aren't UTF-8.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int ENTRY = 0x02014b50;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_BYTES = 30;
  private static final int SHORT = 0xFFFF;
  private static final long INT = 0xFFFF_FFFFL;

  private final ByteBuffer zip;

  private ZipDirectory(byte[] zip) {
    this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * An entry.
   *
   * @param name its name, a character for each byte
   * @param flags its general purpose flags
   * @param method how it is packed
   * @param crc the CRC-32 of its content
   * @param packed how many bytes it takes in the archive
   * @param size how many it has, by its own account
   * @param system the system whose attributes it has
   * @param attributes those attributes
   * @param start where its content begins in the archive
   */
  record Entry(
      String name,
      int flags,
      int method,
      long crc,
      int packed,
      long size,
      int system,
      int attributes,
      int start) {}

  /**
   * The entries in their order.
   *
   * @param most at most so many are read, and one more where there are more
   * @throws ZipException if this isn't a whole zip archive of the ordinary kind
   */
  static List<Entry> entries(byte[] zip, int most) throws ZipException {
    try {
      return new ZipDirectory(zip).entries(most);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  private List<Entry> entries(int most) throws ZipException {
    int end = end();
    int count = at16(end + 10);
    long size = at32(end + 12);
    long start = at32(end + 16);
    if (at16(end + 4) != 0 || at16(end + 8) != count || start + size > end) {
      // In parts, of the 64-bit kind, or cut.
      throw new ZipException("directory");
    }
    List<Entry> entries = new ArrayList<>();
    int place = (int) start;
    for (int i = 0; i < count && entries.size() <= most; i++) {
      if (place + ENTRY_BYTES > end || zip.getInt(place) != ENTRY) {
        throw new ZipException("directory");
      }
      entries.add(entry(place));
      place += ENTRY_BYTES + at16(place + 28) + at16(place + 30) + at16(place + 32);
    }
    return entries;
  }

  /** Where the last record begins, behind which there is but its own comment. */
  private int end() throws ZipException {
    int last = zip.limit() - END_BYTES;
    for (int place = last; place >= Math.max(0, last - SHORT); place--) {
      if (zip.getInt(place) == END && at16(place + 20) == last - place) {
        return place;
      }
    }
    throw new ZipException("end");
  }

  private Entry entry(int place) throws ZipException {
    String name = text(place + ENTRY_BYTES, at16(place + 28));
    long packed = at32(place + 20);
    int local = Math.toIntExact(at32(place + 42));
    if (zip.getInt(local) != LOCAL || !name.equals(text(local + LOCAL_BYTES, at16(local + 26)))) {
      throw new ZipException("entry");
    }
    int start = local + LOCAL_BYTES + at16(local + 26) + at16(local + 28);
    if (start + packed > zip.limit()) {
      throw new ZipException("entry");
    }
    return new Entry(
        name,
        at16(place + 8),
        at16(place + 10),
        at32(place + 16),
        (int) packed,
        at32(place + 24),
        at16(place + 4) >> Byte.SIZE,
        zip.getInt(place + 38),
        start);
  }

  private int at16(int place) {
    return zip.getShort(place) & SHORT;
  }

  private long at32(int place) {
    return zip.getInt(place) & INT;
  }

  private String text(int place, int count) {
    return new String(zip.array(), place, count, StandardCharsets.ISO_8859_1);
  }

  private static ZipException damaged(Exception cause) {
    ZipException damaged = new ZipException("range");
    damaged.initCause(cause);
    return damaged;
  }
}
