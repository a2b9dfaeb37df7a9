package vn.chiso.pack;

import java.util.Optional;

/**
 * What a compiled form depends on. It is only ever used where all of this is the same.
 *
 * @param content the hash of the pack's files
 * @param core the hash of this library's classes: facts the rules match, and what checks rules
 * @param engine name and version of the rule engine
 */
record CompiledKey(String content, String core, String engine) {
  /**
   * The key of a pack; empty if this library doesn't know its own hash.
   *
   * @param content the hash of the pack's files
   */
  static Optional<CompiledKey> of(String content, RuleReader reader) {
    return LibraryHash.own().map(core -> new CompiledKey(content, core, reader.engine()));
  }

  /** A name for the compiled form on this version of Java. */
  String name() {
    String java = "java " + Runtime.version().feature();
    return ContentHash.of(java, content, core, engine);
  }
}
