package vn.chiso.pack;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.text.Nfc;

/** Text files as every reader wants them: UTF-8, no byte order mark, lines ended by LF, NFC. */
final class PlainText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private PlainText() {}

  /** The texts of files by path; those that aren't UTF-8 are reported instead. */
  static List<PackFile> decode(Map<String, byte[]> files, Problems problems) {
    List<PackFile> texts = new ArrayList<>();
    files.forEach((path, bytes) ->
        decode(path, bytes, problems).ifPresent(text -> texts.add(new PackFile(path, text))));
    return texts;
  }

  /** The text of a file; empty, and reported, where it isn't UTF-8. */
  static Optional<String> decode(String path, byte[] bytes, Problems problems) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      long ends = out.chars().filter(character -> character == '\n').count();
      problems.report(path, (int) ends + 1, "file.encoding");
      return Optional.empty();
    }
    return Optional.of(out.toString());
  }

  static String clean(String text) {
    String bare = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    String lines = bare.replace("\r\n", "\n").replace('\r', '\n');
    return Nfc.of(lines);
  }
}
