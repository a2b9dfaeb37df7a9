package vn.chiso.cli;

import java.io.File;
import java.util.List;
import vn.chiso.dataset.Dataset;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;

/** Finds the pack to evaluate by: the one asked for, or else the one the dataset names. */
final class PackChoice {
  private PackChoice() {}

  static RulePack of(String option, Dataset dataset) {
    List<String> ids = RulePack.builtInIds();
    String id = option.isEmpty() ? dataset.header().pack() : option;
    if (ids.contains(id)) {
      return RulePack.builtIn(id);
    }
    // A dataset may name a pack, not a folder: rules are programs, and data must not choose them.
    if (!option.isEmpty() && new File(option).isDirectory()) {
      return RulePack.directory(new File(option).toPath());
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
}
