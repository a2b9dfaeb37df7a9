package vn.chiso.pack;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * A pack in a folder or an archive, once its files are in memory.
 *
 * @param bytes the content of the files by path
 * @param goldenBytes gives that of the files under {@code golden}, for which only few ask
 */
record BytesOrigin(
    SortedMap<String, byte[]> bytes, Function<Problems, Map<String, byte[]>> goldenBytes)
    implements PackOrigin {

  /**
   * SHA-256: a pack made by somebody else must not pass for one that was found sound. Cases don't
   * count, for nothing is compiled of them.
   */
  @Override
  public String hash() {
    MessageDigest digest = ContentHash.sha256();
    bytes.forEach((path, content) -> {
      if (!PackLayout.isCases(path)) {
        ContentHash.add(digest, path);
        ContentHash.add(digest, content);
      }
    });
    return ContentHash.text(digest);
  }

  @Override
  public List<PackFile> files(Problems problems) {
    return PlainText.decode(bytes, problems);
  }

  @Override
  public List<PackFile> golden(Problems problems) {
    return PlainText.decode(goldenBytes.apply(problems), problems);
  }
}
