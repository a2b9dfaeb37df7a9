package vn.chiso.dataset;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/**
 * What was found before a dataset was written, beside what is found when it is read again. Who
 * wrote it saw the files agencies handed in and knows better what is wrong with them.
 */
final class FoundBefore {
  private FoundBefore() {}

  /** What a finding is about: the same figures or documents in the same places. */
  private record About(List<Origin> origins, List<String> items) {
    static About of(Finding finding) {
      return new About(finding.origins(), finding.items());
    }
  }

  /** A figure that can be used, and where it stands. */
  private record Usable(String locality, String item, Origin origin) {}

  /**
   * The dataset with all that is still wrong with it.
   *
   * @param dataset with what was found before, and without what was found now
   */
  static Dataset and(Dataset dataset, List<Finding> found) {
    List<Finding> before = dataset.findings();
    if (before.isEmpty()) {
      return with(dataset, before, found);
    }
    Set<Usable> usable = dataset.entries().stream()
        .filter(entry -> entry.value() != null)
        .map(entry -> new Usable(entry.locality(), entry.item(), entry.origin()))
        .collect(toSet());
    List<Finding> lasting =
        before.stream().filter(finding -> !isMended(finding, usable)).toList();
    return with(dataset, lasting, found);
  }

  /** The dataset with its findings and those of others that are about something else. */
  static Dataset besides(Dataset dataset, List<Finding> found) {
    return with(dataset, dataset.findings(), found);
  }

  private static Dataset with(Dataset dataset, List<Finding> before, List<Finding> found) {
    Set<About> told = before.stream()
        .filter(finding -> !finding.origins().isEmpty())
        .map(About::of)
        .collect(toSet());
    List<Finding> all = new ArrayList<>(before);
    found.stream()
        .filter(finding -> !told.contains(About.of(finding)))
        .filter(finding -> !isTold(finding, before))
        .forEach(all::add);
    return all.equals(dataset.findings()) ? dataset : dataset.withFindings(all);
  }

  /** Whether it was told why a figure was refused, be it of another cell of its row. */
  private static boolean isTold(Finding finding, List<Finding> before) {
    return finding.check().equals("value.refused")
        && before.stream()
            .anyMatch(each -> each.severity() == Severity.ERROR
                && each.items().equals(finding.items())
                && file(each).equals(file(finding)));
  }

  private static String file(Finding finding) {
    return finding.origins().isEmpty() ? "" : finding.origins().get(0).file();
  }

  /** Whether somebody has since written a figure in the place of one that couldn't be used. */
  private static boolean isMended(Finding finding, Set<Usable> usable) {
    return finding.severity() == Severity.ERROR
        && finding.items().size() == 1
        && finding.localities().stream()
            .anyMatch(locality -> finding.origins().stream()
                .anyMatch(origin ->
                    usable.contains(new Usable(locality, finding.items().get(0), origin))));
  }
}
