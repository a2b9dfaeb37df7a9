package vn.chiso.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import vn.chiso.cache.RuleCache;
import vn.chiso.dataset.Dataset;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;

/** Finds the pack to evaluate by: the one asked for, or else the one the dataset names. */
final class PackChoice {
  private PackChoice() {}

  /** The pack asked for. */
  static RulePack of(String option, RuleCache cache) {
    return of(option, Dataset.builder(0).build(), cache);
  }

  /** Where the pack asked for lies, which must not be a built-in one. */
  static Path place(String option) {
    List<String> ids = RulePack.builtInIds();
    boolean there = isThere(option, Path.of(""));
    if (ids.contains(option)) {
      throw new UsageException(there ? "pack.ambiguous" : "pack.no-place", option);
    }
    if (!there) {
      throw new UsageException("pack.unknown", option, ids, Words.nearest(option, ids));
    }
    return Path.of(option);
  }

  static RulePack of(String option, Dataset dataset, RuleCache cache) {
    return of(option, dataset, Path.of(""), cache);
  }

  /** @param here the folder that the option is relative to */
  static RulePack of(String option, Dataset dataset, Path here, RuleCache cache) {
    List<String> ids = RulePack.builtInIds();
    String id = option.isEmpty() ? dataset.header().pack() : option;
    boolean there = isThere(option, here);
    if (ids.contains(id)) {
      // Neither may win silently: a folder in the way would change every score, or go unused.
      if (there) {
        throw new UsageException("pack.ambiguous", id);
      }
      return RulePack.builtIn(id);
    }
    // A dataset may name a pack, not a place: rules are programs, and data must not choose them.
    if (there) {
      return RulePack.of(here.resolve(option), cache);
    }
    if (!option.isEmpty()) {
      throw new UsageException("pack.unknown", id, ids, Words.nearest(id, ids));
    }
    List<Finding> errors = dataset.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
    if (id.isEmpty() && !errors.isEmpty()) {
      throw new UnreadableDatasetException(errors);
    }
    String key = id.isEmpty() ? "pack.none" : "pack.unknown-in-dataset";
    throw new UsageException(key, id, ids, Words.nearest(id, ids));
  }

  /** The folder or archive of the pack, as it was asked for; empty for a built-in pack. */
  static String folder(String option) {
    return RulePack.builtInIds().contains(option) ? "" : option;
  }

  private static boolean isThere(String option, Path here) {
    try {
      return !option.isEmpty()
          && (Files.isDirectory(here.resolve(option)) || Files.isRegularFile(here.resolve(option)));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
