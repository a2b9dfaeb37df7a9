package vn.chiso.pack;

import java.util.Optional;

/** Where compiled rules may be found instead of compiling them. */
interface RuleStore {
  /** Knows nothing and keeps nothing. */
  RuleStore NONE = new RuleStore() {
    @Override
    public Optional<Precompiled> find(CompiledKey key) {
      return Optional.empty();
    }

    @Override
    public void keep(CompiledKey key, Precompiled precompiled) {
      // Nothing is kept.
    }
  };

  /** What is kept under exactly that key, if it is sound. */
  Optional<Precompiled> find(CompiledKey key);

  /** Keeps compiled rules, if that is possible. */
  void keep(CompiledKey key, Precompiled precompiled);
}
