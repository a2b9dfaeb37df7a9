package vn.chiso.pack;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SHA-256 sums of every file of a frozen pack, in the format of {@code sha256sum}. Bytes count,
 * not texts: other line ends or another form of the same letters are a change.
 */
final class Checksums {
  static final String FILE = "checksums.sha256";

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  private Checksums() {}

  /** The list for these files, by path. */
  static String of(SortedMap<String, byte[]> files) {
    StringBuilder list = new StringBuilder();
    files.forEach((path, content) -> {
      if (!path.equals(FILE)) {
        list.append(sum(content)).append("  ").append(path).append('\n');
      }
    });
    return list.toString();
  }

  /** Reports whatever differs from the list among the files, if there is one. */
  static void check(Map<String, byte[]> files, Problems problems) {
    byte[] list = files.get(FILE);
    if (list == null) {
      return;
    }
    Map<String, String> sums = new HashMap<>();
    List<String> lines = new String(list, StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (!line.matches() || sums.put(line.group(2), line.group(1)) != null) {
        problems.report(FILE, i + 1, "checksums.line");
        return;
      }
    }
    files.forEach((path, content) -> {
      String sum = path.equals(FILE) ? null : sums.remove(path);
      if (sum == null && !path.equals(FILE)) {
        problems.report(path, 0, "checksums.added");
      } else if (sum != null && !sum.equals(sum(content))) {
        problems.report(path, 0, "checksums.changed");
      }
    });
    // What couldn't be read is told already.
    sums.keySet().stream()
        .filter(path -> !problems.concern(path))
        .forEach(path -> problems.report(path, 0, "checksums.missing"));
  }

  private static String sum(byte[] content) {
    return HexFormat.of().formatHex(ContentHash.sha256().digest(content));
  }
}
