package vn.chiso.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of bytes, of which it never holds more than so many. Not thread-safe. */
final class LineReader {
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final long mostBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int start;
  private int end;
  private long count;

  LineReader(InputStream in, long mostBytes) {
    this.in = in;
    this.mostBytes = mostBytes;
  }

  /** A line: its number from 1, its length in bytes, and its bytes unless they are too many. */
  static final class Line {
    private final long number;
    private final long length;
    private final byte @Nullable [] bytes;

    private Line(long number, long length, byte @Nullable [] bytes) {
      this.number = number;
      this.length = length;
      this.bytes = bytes;
    }

    long number() {
      return number;
    }

    long length() {
      return length;
    }

    byte @Nullable [] bytes() {
      return bytes;
    }
  }

  /** The next line that isn't blank, null behind the last. */
  @Nullable
  Line next() throws IOException {
    Line line = any();
    while (line != null && isBlank(line)) {
      line = any();
    }
    return line;
  }

  private @Nullable Line any() throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    long length = 0;
    while (fill()) {
      int from = start;
      while (start < end && buffer[start] != '\n') {
        start++;
      }
      length += start - from;
      if (length <= mostBytes) {
        kept.write(buffer, from, start - from);
      }
      if (start < end) {
        start++;
        return line(length, kept);
      }
    }
    return length == 0 ? null : line(length, kept);
  }

  private Line line(long length, ByteArrayOutputStream kept) {
    return new Line(++count, length, length > mostBytes ? null : kept.toByteArray());
  }

  /** Whether there are more bytes. */
  private boolean fill() throws IOException {
    if (start == end) {
      start = 0;
      end = Math.max(0, in.read(buffer));
    }
    return start < end;
  }

  private static boolean isBlank(Line line) {
    if (line.bytes == null) {
      return false;
    }
    for (byte each : line.bytes) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return false;
      }
    }
    return true;
  }
}
