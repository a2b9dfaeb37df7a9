package vn.chiso.dataset;

import java.util.ArrayList;
import java.util.List;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/**
 * What was found before a dataset was written, beside what is found when it is read again. Who
 * wrote it saw the files agencies handed in and knows better what is wrong with them.
 */
final class FoundBefore {
  private final Dataset dataset;

  /** @param dataset with what was found before, and without what was found now */
  FoundBefore(Dataset dataset) {
    this.dataset = dataset;
  }

  /** The dataset with all that is still wrong with it. */
  Dataset and(List<Finding> found) {
    List<Finding> before = dataset.findings();
    if (before.isEmpty() && found.isEmpty()) {
      return dataset;
    }
    List<Finding> all =
        new ArrayList<>(before.stream().filter(finding -> !isMended(finding)).toList());
    found.stream()
        .filter(now -> all.stream().noneMatch(old -> isSame(old, now)))
        .toList()
        .forEach(all::add);
    return dataset.withFindings(all);
  }

  /** Whether both are about the same figure or document in the same place. */
  private static boolean isSame(Finding before, Finding now) {
    return !before.origins().isEmpty()
        && before.origins().equals(now.origins())
        && before.items().equals(now.items());
  }

  /** Whether somebody has since written a figure in the place of one that couldn't be used. */
  private boolean isMended(Finding finding) {
    return finding.severity() == Severity.ERROR
        && finding.items().size() == 1
        && dataset.entries().stream()
            .anyMatch(entry -> entry.value() != null
                && finding.items().contains(entry.item())
                && finding.localities().contains(entry.locality())
                && finding.origins().contains(entry.origin()));
  }
}
