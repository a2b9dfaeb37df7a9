package vn.chiso.pack;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * A pack in a folder, once its files are in memory.
 *
 * @param bytes the content of the files by path
 */
record FolderOrigin(SortedMap<String, byte[]> bytes) implements PackOrigin {

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
    List<PackFile> files = new ArrayList<>();
    bytes.forEach((path, content) -> PlainText.decode(path, content, problems)
        .ifPresent(text -> files.add(new PackFile(path, text))));
    return files;
  }
}
