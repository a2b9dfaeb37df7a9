package vn.chiso.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A compiled pack as one sequence of bytes: the key, what was read of the pack, and the classes.
 */
final class PrecompiledFormat {
  /** What other files don't begin with; another one for every change of the format. */
  private static final int FORMAT = 0xC4150006;

  private static final Logger LOG = LoggerFactory.getLogger(PrecompiledFormat.class);

  private PrecompiledFormat() {}

  static byte[] write(CompiledKey key, Precompiled precompiled) {
    DataWriter out = new DataWriter();
    out.number(FORMAT);
    out.text(key.content());
    out.text(key.core());
    out.text(key.engine());
    PackData.write(precompiled.content(), out);
    CompiledRules rules = precompiled.rules();
    out.all(rules.models(), out::text);
    out.all(new TreeMap<>(rules.classes()).entrySet(), each -> {
      out.text(each.getKey());
      out.block(each.getValue());
    });
    return out.bytes();
  }

  /**
   * What the bytes hold; empty if they were made for another key, or don't hold what they should.
   * Damage that leaves them readable goes unnoticed.
   */
  static Optional<Precompiled> read(byte[] bytes, CompiledKey key) {
    try {
      return whole(bytes, key);
    } catch (RuntimeException e) {
      // Whatever the values say that are made of the wrong bytes.
      LOG.debug("Compiled rules can't be read", e);
      return Optional.empty();
    }
  }

  private static Optional<Precompiled> whole(byte[] bytes, CompiledKey key) {
    DataReader in = new DataReader(bytes);
    boolean fits = bytes.length > Integer.BYTES
        && in.number() == FORMAT
        && in.text().equals(key.content())
        && in.text().equals(key.core())
        && in.text().equals(key.engine());
    return fits ? Optional.of(new Precompiled(PackData.read(in), rules(in))) : Optional.empty();
  }

  private static CompiledRules rules(DataReader in) {
    List<String> models = in.all(in::text);
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int left = in.number(); left > 0; left--) {
      classes.put(in.text(), in.block());
    }
    return new CompiledRules(models, classes);
  }
}
