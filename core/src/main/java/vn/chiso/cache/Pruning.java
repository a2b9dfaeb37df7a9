package vn.chiso.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps a cache small. Touches nothing but files named exactly as the cache names them, whatever
 * else somebody has put beside them.
 */
final class Pruning {
  static final String ENTRY = ".rules";
  static final String TEMPORARY_START = "chiso-";
  static final String TEMPORARY_END = ".rules-part";

  private static final Pattern ENTRIES =
      Pattern.compile(RuleCache.NAME.pattern() + Pattern.quote(ENTRY));
  private static final Pattern TEMPORARIES =
      Pattern.compile(Pattern.quote(TEMPORARY_START) + "[0-9]+" + Pattern.quote(TEMPORARY_END));

  private static final Duration UNUSED = Duration.ofDays(30);
  private static final Duration ABANDONED = Duration.ofHours(1);
  private static final int MOST_ENTRIES = 100;

  private final Path folder;

  Pruning(Path folder) {
    this.folder = folder;
  }

  private record Aged(Path file, Instant used) {}

  void run(Instant now) throws IOException {
    removeOld(aged(TEMPORARIES), now.minus(ABANDONED));
    List<Aged> entries = aged(ENTRIES);
    removeOld(entries, now.minus(UNUSED));
    entries.stream()
        .sorted(Comparator.comparing(Aged::used).reversed())
        .skip(MOST_ENTRIES)
        .forEach(Pruning::remove);
  }

  private List<Aged> aged(Pattern names) throws IOException {
    List<Aged> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.filter(each -> isOurs(each, names)).toList()) {
        try {
          files.add(new Aged(file, Files.getLastModifiedTime(file).toInstant()));
        } catch (NoSuchFileException e) {
          // Another process was quicker.
        }
      }
    }
    return files;
  }

  private static boolean isOurs(Path file, Pattern names) {
    return names.matcher(String.valueOf(file.getFileName())).matches()
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static void removeOld(List<Aged> files, Instant limit) {
    files.stream().filter(file -> file.used().isBefore(limit)).forEach(Pruning::remove);
  }

  private static void remove(Aged aged) {
    try {
      Files.deleteIfExists(aged.file());
    } catch (IOException e) {
      // In use on Windows: the next time will do.
    }
  }
}
