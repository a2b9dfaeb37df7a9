package vn.chiso.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a compiled form depends on. It is only ever used where all of this is the same.
 *
 * @param content the hash of the pack's files
 * @param core the hash of this library's classes: facts the rules match, and what checks rules
 * @param engine name and version of the rule engine
 */
record CompiledKey(String content, String core, String engine) {
  /** Written when this library is built. */
  private static final String CORE = "/META-INF/chiso/core.sha256";

  /** The key of a pack; empty if this library was put together without its own hash. */
  static Optional<CompiledKey> of(PackFiles files, RuleReader reader) {
    return ownHash().map(core -> new CompiledKey(ContentHash.of(files.all()), core, reader.engine()));
  }

  /** A name for the compiled form on this version of Java. */
  String name() {
    String java = "java " + Runtime.version().feature();
    return ContentHash.of(java, content, core, engine);
  }

  private static Optional<String> ownHash() {
    try (InputStream stream = CompiledKey.class.getResourceAsStream(CORE)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
