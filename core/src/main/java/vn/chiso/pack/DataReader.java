package vn.chiso.pack;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.chiso.text.Text;

/**
 * Reads what {@link DataWriter} wrote, and must be asked for it in the same order. Of other bytes
 * it reads nonsense or throws some {@link RuntimeException}, but takes no more memory than they do.
 */
final class DataReader {
  private final ByteBuffer in;
  private final List<String> known = new ArrayList<>();

  DataReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  int number() {
    return in.getInt();
  }

  /**
   * How many come.
   *
   * @param least how many bytes each takes at least
   */
  private int size(int least) {
    int size = number();
    if (size < 0 || size > in.remaining() / least) {
      throw new IllegalArgumentException(size + " can't follow");
    }
    return size;
  }

  boolean yesOrNo() {
    return number() == 1;
  }

  <E extends Enum<E>> E word(E[] words) {
    String name = text();
    for (E word : words) {
      if (word.name().equals(name)) {
        return word;
      }
    }
    throw new IllegalArgumentException("No such word: " + name);
  }

  String text() {
    int earlier = number();
    if (earlier >= 0) {
      return known.get(earlier);
    }
    int length = size(1);
    String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
    in.position(in.position() + length);
    known.add(text);
    return text;
  }

  Text bilingual() {
    return new Text(text(), text());
  }

  BigDecimal decimal() {
    return new BigDecimal(text());
  }

  byte[] block() {
    byte[] block = new byte[size(1)];
    in.get(block);
    return block;
  }

  <T> @Nullable T maybe(Supplier<T> read) {
    return yesOrNo() ? read.get() : null;
  }

  <T> List<T> all(Supplier<T> read) {
    int size = size(Integer.BYTES);
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(read.get());
    }
    return values;
  }
}
