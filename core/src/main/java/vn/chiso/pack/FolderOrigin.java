package vn.chiso.pack;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.SortedMap;

/**
 * A pack in a folder, once its files are in memory.
 *
 * @param folder the folder
 * @param bytes the content of the files by path
 */
record FolderOrigin(Path folder, SortedMap<String, byte[]> bytes) implements PackOrigin {

  /** SHA-256: a pack made by somebody else must not pass for one that was found sound. */
  @Override
  public String hash() {
    MessageDigest digest = ContentHash.sha256();
    bytes.forEach((path, content) -> {
      ContentHash.add(digest, path);
      ContentHash.add(digest, content);
    });
    return ContentHash.text(digest);
  }

  @Override
  public List<PackFile> files(Problems problems) {
    return PlainText.decode(bytes, problems);
  }

  /** Read when they are asked for: whoever only evaluates has no need of them. */
  @Override
  public List<PackFile> golden(Problems problems) {
    return PlainText.decode(PackFolder.golden(folder, problems), problems);
  }
}
