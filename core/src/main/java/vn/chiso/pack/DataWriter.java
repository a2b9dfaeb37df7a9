package vn.chiso.pack;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.chiso.text.Text;

/** Writes values for {@link DataReader}. A text that comes again is written as a number. */
final class DataWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Map<String, Integer> known = new HashMap<>();

  byte[] bytes() {
    return bytes.toByteArray();
  }

  void number(int number) {
    try {
      out.writeInt(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void yesOrNo(boolean yes) {
    number(yes ? 1 : 0);
  }

  void word(Enum<?> word) {
    text(word.name());
  }

  void text(String text) {
    Integer earlier = known.get(text);
    if (earlier != null) {
      number(earlier);
      return;
    }
    number(-1);
    block(text.getBytes(StandardCharsets.UTF_8));
    known.put(text, known.size());
  }

  void text(Text text) {
    text(text.vi());
    text(text.en());
  }

  void decimal(BigDecimal decimal) {
    text(decimal.toString());
  }

  void block(byte[] block) {
    number(block.length);
    bytes.writeBytes(block);
  }

  /** What may be missing, and if it isn't, how to write it. */
  <T> void maybe(@Nullable T value, Consumer<T> write) {
    yesOrNo(value != null);
    if (value != null) {
      write.accept(value);
    }
  }

  <T> void all(Collection<T> values, Consumer<T> write) {
    number(values.size());
    values.forEach(write);
  }
}
