package vn.chiso.pack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compiled rules that ship beside their pack: the classes where a class loader finds them, and one
 * file that tells of them.
 */
final class ShippedStore implements RuleStore {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedStore.class);

  private final Class<?> beside;
  private final String file;

  /**
   * A pack's compiled rules.
   *
   * @param beside a class of the module that ships the pack
   */
  ShippedStore(Class<?> beside, String id) {
    this.beside = beside;
    this.file = file(id);
  }

  /** The path of the file that tells of a pack's compiled rules, from the root of the classes. */
  static String file(String id) {
    return "META-INF/chiso/" + id + ".rules";
  }

  @Override
  public Optional<Precompiled> find(CompiledKey key) {
    try (InputStream stream = beside.getResourceAsStream("/" + file)) {
      // The module may have a loader of its own, which this library's doesn't know.
      return stream == null
          ? Optional.empty()
          : PrecompiledFormat.read(stream.readAllBytes(), key)
              .map(each -> each.within(beside.getClassLoader()));
    } catch (IOException e) {
      LOG.debug("Shipped rules not used: {}", file, e);
      return Optional.empty();
    }
  }

  @Override
  public void keep(CompiledKey key, Precompiled precompiled) {
    // Only a build writes where packs ship.
  }
}
