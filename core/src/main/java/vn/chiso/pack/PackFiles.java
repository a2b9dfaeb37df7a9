package vn.chiso.pack;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.chiso.text.Nearest;

/** The text files of a pack in memory, by path. */
final class PackFiles {
  private final Map<String, PackFile> byPath = new TreeMap<>();

  PackFiles(Collection<PackFile> files) {
    files.stream()
        .filter(file -> PackLayout.isOfInterest(file.path()))
        .map(file -> new PackFile(file.path(), PlainText.clean(file.text())))
        .forEach(file -> byPath.put(file.path(), file));
  }

  Optional<PackFile> file(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  List<PackFile> all() {
    return List.copyOf(byPath.values());
  }

  /** The files with rules. */
  List<PackFile> rules() {
    return byPath.values().stream().filter(PackLayout::isRules).toList();
  }

  /** The files with rubrics by bands. */
  List<PackFile> rubrics() {
    return byPath.values().stream()
        .filter(file -> PackLayout.isRubric(file.path()))
        .toList();
  }

  /** Reports a file that isn't there, unless it is already known why. */
  void reportMissing(String path, Problems problems) {
    if (problems.concern(path)) {
      return;
    }
    String similar = Nearest.to(path, byPath.keySet()).orElse("");
    if (similar.isEmpty()) {
      problems.report(path, 0, "file.missing");
    } else {
      problems.report(path, 0, "file.missing-similar", similar);
    }
  }
}
