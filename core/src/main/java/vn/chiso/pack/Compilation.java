package vn.chiso.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a pack's compiled rules come from, and where they go. */
final class Compilation {
  private final @Nullable CompiledKey key;
  private final @Nullable Precompiled found;
  private final RuleStore store;

  private Compilation(
      @Nullable CompiledKey key, @Nullable Precompiled found, RuleStore store) {
    this.key = key;
    this.found = found;
    this.store = store;
  }

  static Compilation of(PackFiles files, RuleReader reader, RuleStore store) {
    if (store == RuleStore.NONE) {
      return new Compilation(null, null, store);
    }
    CompiledKey key = CompiledKey.of(files, reader).orElse(null);
    return new Compilation(key, key == null ? null : store.find(key).orElse(null), store);
  }

  /** What is known of the rules, if they were compiled before. */
  Optional<List<RuleInfo>> infos() {
    return Optional.ofNullable(found).map(Precompiled::infos);
  }

  CompiledRules rules(List<RuleInfo> infos, Supplier<CompiledRules> compiler) {
    if (found != null) {
      return found.rules();
    }
    CompiledRules made = compiler.get();
    if (key != null) {
      store.keep(key, new Precompiled(infos, made));
    }
    return made;
  }

  /** Writes the compiled rules to a folder of classes, unless they are on the class path. */
  boolean ship(
      Path classes, String id, List<RuleInfo> infos, Supplier<CompiledRules> compiler)
      throws IOException {
    if (found != null) {
      return false;
    }
    if (key == null) {
      throw new IllegalStateException("This library lacks its own hash: build it with Maven");
    }
    new ClassesFolder(classes).write(id, key, new Precompiled(infos, compiler.get()));
    return true;
  }
}
