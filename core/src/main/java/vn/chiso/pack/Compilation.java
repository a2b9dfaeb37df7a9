package vn.chiso.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a pack's compiled rules come from, and where they go. */
final class Compilation {
  private final @Nullable CompiledKey key;
  private final @Nullable Precompiled found;
  private final RuleStore store;

  private Compilation(@Nullable CompiledKey key, @Nullable Precompiled found, RuleStore store) {
    this.key = key;
    this.found = found;
    this.store = store;
  }

  /** The same for a pack that was altered in memory: what is compiled of it is kept nowhere. */
  Compilation ofAltered() {
    return new Compilation(null, found, RuleStore.NONE);
  }

  /** Looks for the pack of that name and exactly those files. */
  static Compilation of(String name, String hash, RuleStore store, RuleReader reader) {
    CompiledKey key = hash.isEmpty() ? null : CompiledKey.of(hash, reader).orElse(null);
    Precompiled found = key == null
        ? null
        : store
            .find(key)
            .filter(each -> each.content().manifest().id().equals(name))
            .orElse(null);
    return new Compilation(key, found, store);
  }

  /** What was read of the pack, if it was found sound and compiled before. */
  Optional<PackContent> content() {
    return Optional.ofNullable(found).map(Precompiled::content);
  }

  CompiledRules rules(PackContent content, Supplier<CompiledRules> compiler) {
    if (found != null) {
      return found.rules();
    }
    CompiledRules made = compiler.get();
    if (key != null) {
      store.keep(key, new Precompiled(content, made));
    }
    return made;
  }

  /** Writes the compiled pack to a folder of classes, unless it is on the class path. */
  boolean ship(Path classes, PackContent content, Supplier<CompiledRules> compiler)
      throws IOException {
    if (found != null) {
      return false;
    }
    if (key == null) {
      throw new IllegalStateException("This library lacks its own hash: build it with Maven");
    }
    Precompiled precompiled = new Precompiled(content, compiler.get());
    new ClassesFolder(classes).write(content.manifest().id(), key, precompiled);
    return true;
  }
}
