package vn.chiso.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * Reads a pack out of a zip archive into memory. The archive may come from a stranger: nothing is
 * unpacked to disk, and every entry that could do harm anywhere is a problem with its name.
 */
final class PackArchive {
  private static final long MEGABYTE = 1_000_000;
  private static final long LARGEST_ARCHIVE = 50 * MEGABYTE;
  private static final long LARGEST_FILE = 10 * MEGABYTE;
  private static final long MOST_UNPACKED = 100 * MEGABYTE;
  private static final int MOST_ENTRIES = 5_000;

  private static final int ENCRYPTED = 1;
  private static final int FILE_TYPE = 0xF000_0000;
  private static final int ORDINARY_FILE = 0x8000_0000;
  private static final int FOLDER = 0x4000_0000;
  private static final int REPARSE_POINT = 0x400;

  private static final Pattern ID = Pattern.compile("(?m)^id:[ \\t]*[\"']?([^\\s\"'#]+)");
  /** What macOS adds, and hidden folders. */
  private static final Pattern LEFT_ALONE = Pattern.compile("__MACOSX/.*|(.*/)?\\..*");

  private final String fileName;
  private final Problems problems;
  private final Map<String, ZipDirectory.Entry> entries = new LinkedHashMap<>();

  private PackArchive(String fileName, Problems problems) {
    this.fileName = fileName;
    this.problems = problems;
  }

  /**
   * What was found in an archive.
   *
   * @param name the name of the pack's folder, or its id if it lies at the root
   * @param files the content of all text files of the pack, also under {@code golden}, by path; of
   *     all files where it is frozen
   */
  record Found(String name, SortedMap<String, byte[]> files) {}

  static Found read(Path file, Problems problems) {
    String fileName = String.valueOf(file.getFileName());
    PackArchive archive = new PackArchive(fileName, problems);
    Optional<byte[]> bytes = archive.bytes(file);
    bytes.ifPresent(archive::index);
    Optional<String> folder = problems.isEmpty() ? archive.folder() : Optional.empty();
    SortedMap<String, byte[]> files = bytes.isPresent() && folder.isPresent()
        ? archive.files(new ZipContent(bytes.get()), folder.get())
        : Collections.emptySortedMap();
    String name = folder
        .filter(each -> !each.isEmpty())
        .map(each -> each.substring(0, each.length() - 1))
        .orElseGet(() -> id(files).orElse(fileName));
    return new Found(name, files);
  }

  private Optional<byte[]> bytes(Path file) {
    try {
      if (Files.size(file) > LARGEST_ARCHIVE) {
        problems.report(fileName, 0, "file.large", LARGEST_ARCHIVE / MEGABYTE);
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException e) {
      problems.report(fileName, 0, "archive.missing", file);
    } catch (IOException e) {
      problems.report(fileName, 0, "file.unreadable", e);
    }
    return Optional.empty();
  }

  private void index(byte[] zip) {
    List<ZipDirectory.Entry> all;
    try {
      all = ZipDirectory.entries(zip, MOST_ENTRIES);
    } catch (ZipException e) {
      problems.report(fileName, 0, "archive.damaged");
      return;
    }
    if (all.size() > MOST_ENTRIES) {
      problems.report(fileName, 0, "archive.many", MOST_ENTRIES);
      return;
    }
    Map<String, String> folded = new HashMap<>();
    for (ZipDirectory.Entry entry : all) {
      Optional<String> name = EntryName.decode(entry.name());
      Optional<String> refusal =
          name.isEmpty() ? Optional.of("archive.encoding") : name.flatMap(EntryName::refusal);
      if (refusal.isPresent()) {
        problems.report(PackPath.shown(name.orElse(entry.name())), 0, refusal.get());
      } else {
        index(name.orElseThrow(), entry, folded);
      }
    }
  }

  private void index(String name, ZipDirectory.Entry entry, Map<String, String> folded) {
    String other = folded.putIfAbsent(PackPath.folded(name), name);
    if (name.equals(other)) {
      problems.report(name, 0, "archive.twice");
    } else if (other != null) {
      problems.report(name, 0, "path.twice", other);
    } else if (!isOrdinary(entry)) {
      problems.report(name, 0, "archive.link");
    } else if (!EntryName.isFolder(name)) {
      entries.put(name, entry);
    }
  }

  /** Neither a link nor a device, whatever system it was packed on. */
  private static boolean isOrdinary(ZipDirectory.Entry entry) {
    int type = entry.attributes() & FILE_TYPE;
    boolean known = type == 0 || type == ORDINARY_FILE || type == FOLDER;
    return known && (entry.attributes() & REPARSE_POINT) == 0;
  }

  /** Where the pack lies: empty text for the root, or a folder with a slash behind it. */
  private Optional<String> folder() {
    List<String> places = new ArrayList<>();
    for (String name : entries.keySet()) {
      int slash = name.indexOf('/');
      boolean manifest = name.substring(slash + 1).equals(ManifestReader.FILE);
      if (manifest && !LEFT_ALONE.matcher(name).matches()) {
        places.add(name.substring(0, slash + 1));
      }
    }
    if (places.contains("")) {
      return Optional.of("");
    }
    if (places.size() == 1) {
      return Optional.of(places.get(0));
    }
    if (places.isEmpty()) {
      problems.report(ManifestReader.FILE, 0, "archive.no-pack", fileName);
    } else {
      problems.report(fileName, 0, "archive.packs", places);
    }
    return Optional.empty();
  }

  private SortedMap<String, byte[]> files(ZipContent content, String folder) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    boolean frozen = entries.containsKey(folder + Checksums.FILE);
    long left = MOST_UNPACKED;
    for (Map.Entry<String, ZipDirectory.Entry> each : entries.entrySet()) {
      ZipDirectory.Entry entry = each.getValue();
      String path =
          each.getKey().startsWith(folder) ? each.getKey().substring(folder.length()) : "";
      boolean wanted = frozen ? !path.isEmpty() : PackLayout.isText(path);
      if (wanted && !LEFT_ALONE.matcher(path).matches()) {
        left -= entry.size();
        if (left < 0) {
          problems.report(path, 0, "archive.bomb", MOST_UNPACKED / MEGABYTE);
          return files;
        }
        content(content, path, entry).ifPresent(bytes -> files.put(path, bytes));
      }
    }
    return files;
  }

  private Optional<byte[]> content(ZipContent content, String path, ZipDirectory.Entry entry) {
    if (entry.size() > LARGEST_FILE) {
      problems.report(path, 0, "file.large", LARGEST_FILE / MEGABYTE);
    } else if ((entry.flags() & ENCRYPTED) != 0) {
      problems.report(path, 0, "archive.encrypted");
    } else if (entry.method() != ZipContent.STORED && entry.method() != ZipContent.DEFLATED) {
      problems.report(path, 0, "archive.method", entry.method());
    } else {
      try {
        return Optional.of(content.of(entry));
      } catch (ZipException e) {
        problems.report(path, 0, "archive.entry-damaged");
      }
    }
    return Optional.empty();
  }

  /** The id a pack at the root gives itself; there is no folder whose name it could be. */
  private static Optional<String> id(Map<String, byte[]> files) {
    return Optional.ofNullable(files.get(ManifestReader.FILE))
        .map(bytes -> ID.matcher(new String(bytes, StandardCharsets.UTF_8)))
        .filter(Matcher::find)
        .map(found -> found.group(1));
  }
}
