package vn.chiso.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.FileMagic;

/** Looks whether a file is an archive that can be unpacked without harm, before anything is. */
final class SoundZip {
  private static final long MEGABYTE = 1L << 20;
  private static final long MOST_PACKED = 20 * MEGABYTE;
  private static final long MOST_UNPACKED = 64 * MEGABYTE;
  /** Of sheets, their texts and pictures, which are read as streams or not at all. */
  private static final long MOST_OF_PART = 16 * MEGABYTE;

  /** Of what else a workbook consists of, which is held in memory many times its length. */
  private static final long MOST_OF_TREE = MEGABYTE;

  private static final Pattern TREE = Pattern.compile(
      "(?i)(?!/?xl/(worksheets/[^/]+|sharedStrings|styles)\\.xml).*\\.(xml|rels|vml)");

  private static final int MOST_PARTS = 2_000;
  private static final int BUFFER_BYTES = 1 << 16;

  private SoundZip() {}

  static void check(Path file) throws UnreadableBookException {
    try {
      long size = Files.size(file);
      if (size > MOST_PACKED) {
        throw new UnreadableBookException(
            "book.too-large", null, size / MEGABYTE, MOST_PACKED / MEGABYTE);
      }
      FileMagic magic = FileMagic.valueOf(file.toFile());
      if (magic == FileMagic.OLE2) {
        throw new UnreadableBookException("book.old-or-encrypted", null);
      }
      if (magic != FileMagic.OOXML) {
        throw new UnreadableBookException("book.no-workbook", null);
      }
      unpack(file);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableBookException("book.broken", e);
    }
  }

  /** Unpacks everything into nothing; what an archive says about sizes may be a lie. */
  private static void unpack(Path file) throws IOException, UnreadableBookException {
    long left = MOST_UNPACKED;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new UnreadableBookException("book.too-many-parts", null, zip.size(), MOST_PARTS);
      }
      Enumeration<? extends ZipEntry> parts = zip.entries();
      while (parts.hasMoreElements()) {
        ZipEntry part = parts.nextElement();
        long most = TREE.matcher(part.getName()).matches() ? MOST_OF_TREE : MOST_OF_PART;
        try (InputStream in = zip.getInputStream(part)) {
          left -= length(in, Math.min(left, most), buffer);
        }
      }
    }
  }

  /** The length of a part, which mustn't be more than that. */
  private static long length(InputStream in, long most, byte[] buffer)
      throws IOException, UnreadableBookException {
    long length = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      length += read;
      if (length > most) {
        throw new UnreadableBookException("book.bomb", null, most / MEGABYTE);
      }
    }
    return length;
  }
}
