package vn.chiso.dataset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import vn.chiso.fact.Origin;
import vn.chiso.text.Text;

/** Decodes UTF-8 and says where a file isn't. */
final class Utf8 {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[][] UTF_16_MARKS = {
    {(byte) 0xFF, (byte) 0xFE}, {(byte) 0xFE, (byte) 0xFF}
  };

  /**
   * Bytes that are Vietnamese letters or tone marks in Windows-1258 and rare signs in Windows-1252.
   */
  private static final String WINDOWS_1258 =
      "\u00CC\u00D0\u00D2\u00DD\u00DE\u00EC\u00F0\u00F2\u00F5\u00FD\u00FE";

  private static final int LAST_ASCII = 0x7F;

  private Utf8() {}

  /**
   * The text, without byte order mark. What can't be decoded is replaced by U+FFFD, so that
   * whatever holds it can be refused; nothing is returned if the whole file is in another encoding.
   */
  static Optional<String> decode(byte[] bytes, Source source, Problems problems) {
    for (byte[] mark : UTF_16_MARKS) {
      if (startsWith(bytes, mark)) {
        problems.error("encoding.utf-16", Place.of(source.origin("")), source.title());
        return Optional.empty();
      }
    }
    int start = startsWith(bytes, MARK) ? MARK.length : 0;
    String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    if (text.indexOf(CellText.LOST) >= 0) {
      reportFirst(bytes, source, problems, looksLike(text, bytes));
    }
    return Optional.of(text);
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static void reportFirst(byte[] bytes, Source source, Problems problems, Text looksLike) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(1 << 13);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    if (result.isError()) {
      int offset = in.position();
      long line = source.lineInFile(1 + lineEnds(bytes, offset));
      problems.error(
          "encoding.not-utf8",
          Place.of(Origin.line(source.file(), line)),
          source.title(),
          line,
          offset + 1,
          looksLike);
    }
  }

  private static long lineEnds(byte[] bytes, int end) {
    long count = 0;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        count++;
      }
    }
    return count;
  }

  /** A guess at the encoding, unless other letters of the file are UTF-8 after all. */
  private static Text looksLike(String text, byte[] bytes) {
    if (text.chars().anyMatch(c -> c > LAST_ASCII && c != CellText.LOST)) {
      return Text.same("");
    }
    for (byte b : bytes) {
      if (WINDOWS_1258.indexOf(b & 0xFF) >= 0) {
        return Problems.text("encoding.looks-like", "Windows-1258");
      }
    }
    return Problems.text("encoding.looks-like", "Windows-1252");
  }
}
