package vn.chiso.pack;

/**
 * What is kept of a pack that was found sound and whose rules were compiled.
 *
 * @param content what was read of its files
 * @param rules its rules, compiled
 */
record Precompiled(PackContent content, CompiledRules rules) {
  /** The same, with rules whose classes the loader finds. */
  Precompiled within(ClassLoader loader) {
    return new Precompiled(content, rules.within(loader));
  }
}
