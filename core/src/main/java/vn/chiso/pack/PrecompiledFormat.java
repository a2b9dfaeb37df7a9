package vn.chiso.pack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Compiled rules as one sequence of bytes: its SHA-256, the key, what is known of the rules, and
 * the classes.
 */
final class PrecompiledFormat {
  private static final String MAGIC = "chiso rules 1";
  private static final int DIGEST_LENGTH = 32;

  private PrecompiledFormat() {}

  static byte[] write(CompiledKey key, Precompiled precompiled) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(MAGIC);
      out.writeUTF(key.content());
      out.writeUTF(key.core());
      out.writeUTF(key.engine());
      new RuleInfoWriter(out).all(precompiled.infos());
      writeClasses(out, precompiled.rules());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] body = bytes.toByteArray();
    byte[] digest = ContentHash.sha256().digest(body);
    byte[] whole = Arrays.copyOf(digest, DIGEST_LENGTH + body.length);
    System.arraycopy(body, 0, whole, DIGEST_LENGTH, body.length);
    return whole;
  }

  /** What the bytes hold; empty if they are damaged, of another format or for another key. */
  static Optional<Precompiled> read(byte[] bytes, CompiledKey key) {
    if (!isWhole(bytes)) {
      return Optional.empty();
    }
    int length = bytes.length - DIGEST_LENGTH;
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, DIGEST_LENGTH, length))) {
      boolean fits = in.readUTF().equals(MAGIC)
          && new CompiledKey(in.readUTF(), in.readUTF(), in.readUTF()).equals(key);
      return fits
          ? Optional.of(new Precompiled(new RuleInfoReader(in).all(), readClasses(in)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(byte[] bytes) {
    if (bytes.length < DIGEST_LENGTH) {
      return false;
    }
    MessageDigest digest = ContentHash.sha256();
    digest.update(bytes, DIGEST_LENGTH, bytes.length - DIGEST_LENGTH);
    return Arrays.equals(digest.digest(), Arrays.copyOf(bytes, DIGEST_LENGTH));
  }

  private static void writeClasses(DataOutputStream out, CompiledRules rules) throws IOException {
    out.writeInt(rules.models().size());
    for (String model : rules.models()) {
      out.writeUTF(model);
    }
    out.writeInt(rules.classes().size());
    for (Map.Entry<String, byte[]> each : new TreeMap<>(rules.classes()).entrySet()) {
      out.writeUTF(each.getKey());
      out.writeInt(each.getValue().length);
      out.write(each.getValue());
    }
  }

  private static CompiledRules readClasses(DataInputStream in) throws IOException {
    List<String> models = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      models.add(in.readUTF());
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      classes.put(in.readUTF(), in.readNBytes(in.readInt()));
    }
    return new CompiledRules(models, classes);
  }
}
