package vn.chiso.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Compiled rules that ship beside their pack: the classes where a class loader finds them, and one
 * file that tells of them.
 */
final class ShippedStore implements RuleStore {
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

  /**
   * CRC-32 of all files with their lengths: what ships lies in one jar and only needs to be told
   * from what somebody has edited. SHA-256 would take a good part of a start.
   */
  @Override
  public String hash(List<PackFile> files) {
    CRC32 crc = new CRC32();
    StringBuilder lengths = new StringBuilder();
    for (PackFile file : files) {
      byte[] text = file.text().getBytes(StandardCharsets.UTF_8);
      crc.update(file.path().getBytes(StandardCharsets.UTF_8));
      crc.update(text);
      lengths.append(text.length).append(' ');
    }
    return lengths.append(Long.toHexString(crc.getValue())).toString();
  }

  @Override
  public Optional<Precompiled> find(CompiledKey key) {
    try (InputStream stream = beside.getResourceAsStream("/" + file)) {
      return stream == null ? Optional.empty() : PrecompiledFormat.read(stream.readAllBytes(), key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void keep(CompiledKey key, Precompiled precompiled) {
    // Only a build writes where packs ship.
  }
}
