package vn.chiso.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;

/**
 * Which findings follow from what is wrong with files rather than with figures: they share a file,
 * not data.
 */
final class FileCauses {
  private static final Set<String> NO_FIGURES = Set.of("dataset.empty", "dataset.no-figures");
  private static final Pattern UNREAD =
      Pattern.compile("(?:cell|csv|document|encoding|file|json|key|yaml)\\..+");
  private static final Pattern UNUSED =
      Pattern.compile("(?:book|csv|document|encoding|file|form|json|submission|yaml)\\..+");
  private static final Pattern LISTS_DOCUMENTS =
      Pattern.compile("(?:.*/)?evidence\\.csv|.*:/evidence(?:/.*)?");

  private final List<Finding> ofFiles;

  private FileCauses(List<Finding> findings) {
    this.ofFiles = findings.stream()
        .filter(each -> NO_FIGURES.contains(each.check())
            || UNREAD.matcher(each.check()).matches()
            || UNUSED.matcher(each.check()).matches())
        .toList();
  }

  /**
   * The finding that explains each of those that follow from a fault of a file.
   *
   * @param findings all there are, worst first
   */
  static Map<Finding, Finding> of(List<Finding> findings) {
    FileCauses causes = new FileCauses(findings);
    Map<Finding, Finding> parents = new HashMap<>();
    for (Finding finding : findings) {
      causes.of(finding).ifPresent(cause -> parents.put(finding, cause));
    }
    return parents;
  }

  private Optional<Finding> of(Finding finding) {
    return switch (finding.check()) {
      case "encoding.lost-character" ->
        first(cause ->
            cause.check().equals("encoding.not-utf8") && file(cause).equals(file(finding)));
      case "data.unknown-evidence" -> first(cause -> hidesDocuments(cause, finding));
      case "csv.no-rows" -> first(cause -> NO_FIGURES.contains(cause.check()));
      case "dataset.empty", "dataset.no-figures" -> first(FileCauses::keepsFiguresOut);
      default -> Optional.empty();
    };
  }

  private Optional<Finding> first(Predicate<Finding> explains) {
    return ofFiles.stream().filter(explains).findFirst();
  }

  /** Whether a list of documents, of the same agency, couldn't be read in full. */
  private static boolean hidesDocuments(Finding cause, Finding finding) {
    boolean list = cause.origins().stream()
        .anyMatch(origin -> LISTS_DOCUMENTS.matcher(origin.file()).matches()
            || LISTS_DOCUMENTS.matcher(origin.toString()).matches());
    return cause.severity() == Severity.ERROR
        && UNREAD.matcher(cause.check()).matches()
        && list
        && (cause.agency().isEmpty() || cause.agency().equals(finding.agency()));
  }

  private static boolean keepsFiguresOut(Finding cause) {
    return cause.severity() == Severity.ERROR && UNUSED.matcher(cause.check()).matches();
  }

  private static String file(Finding finding) {
    return finding.origins().stream().map(Origin::file).findFirst().orElse("");
  }
}
