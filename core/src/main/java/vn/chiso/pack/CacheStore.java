package vn.chiso.pack;

import java.util.Optional;
import vn.chiso.cache.RuleCache;

/** Compiled rules of folder packs, in the user's cache. */
final class CacheStore implements RuleStore {
  private final RuleCache cache;

  CacheStore(RuleCache cache) {
    this.cache = cache;
  }

  @Override
  public Optional<Precompiled> find(CompiledKey key) {
    return cache
        .read(key.name())
        .flatMap(Sealed::open)
        .flatMap(bytes -> PrecompiledFormat.read(bytes, key));
  }

  @Override
  public void keep(CompiledKey key, Precompiled precompiled) {
    cache.write(key.name(), Sealed.of(PrecompiledFormat.write(key, precompiled)));
  }
}
