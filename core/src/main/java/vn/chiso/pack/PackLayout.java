package vn.chiso.pack;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which files a pack consists of, and where they stand. */
final class PackLayout {
  static final String GOLDEN = "golden";
  static final String CHANGES = "CHANGES.md";

  private static final String CASES = ".cases.yaml";
  private static final String RUBRIC = ".rubric.csv";
  private static final Pattern TEXT = Pattern.compile(".*\\.(csv|ya?ml|drl[^/]*)");
  private static final Pattern RULES_PLACE = Pattern.compile("(all-pillars|pillars/[^/]+)/[^/]+");
  private static final Pattern GOLDEN_TEXT = Pattern.compile(GOLDEN + "/.*\\.(csv|ya?ml|json)");
  private static final Set<String> SINGLE = Set.of(
      "pack.yaml",
      CHANGES,
      "framework.csv",
      "indicators.csv",
      "items.csv",
      "agencies.csv",
      "assignments.csv",
      "messages.csv",
      "reference/goalposts.csv",
      GapReader.FILE,
      "reference/weights.csv",
      "reference/thresholds.csv",
      "reference/localities.csv",
      PlausibleReader.FILE,
      NormalisationReader.PARAMETERS,
      NormalisationReader.BANDS,
      MissingReader.FILE,
      TreatmentReader.FILE,
      GroupReader.FILE,
      UnitReader.FILE,
      UnitNames.FILE,
      RatioReader.FILE,
      "reference/rubrics.csv");

  private PackLayout() {}

  /** Whether a file may hold something a pack is made of. */
  static boolean isOfInterest(String path) {
    return path.equals(CHANGES) || (TEXT.matcher(path).matches() && !path.startsWith(GOLDEN + "/"));
  }

  /** Whether a file may be part of the figures a pack is compared with. */
  static boolean isGolden(String path) {
    return GOLDEN_TEXT.matcher(path).matches();
  }

  /** Whether a file may be read as text at all. */
  static boolean isText(String path) {
    return isOfInterest(path) || isGolden(path);
  }

  static boolean isCases(PackFile file) {
    return isCases(file.path());
  }

  static boolean isCases(String path) {
    return path.endsWith(CASES) && RULES_PLACE.matcher(path).matches();
  }

  /** Whether a file is a rubric by bands, whose rows are rules. */
  static boolean isRubric(String path) {
    return path.endsWith(RUBRIC) && RULES_PLACE.matcher(path).matches();
  }

  /** Whether a file looks like rules and isn't read as such, which is told. */
  static boolean isStray(PackFile file) {
    return file.path().endsWith(RUBRIC)
        ? !isRubric(file.path())
        : file.path().contains(".drl") && !isRules(file);
  }

  static boolean isRules(PackFile file) {
    return file.path().endsWith(".drl")
        && RULES_PLACE.matcher(file.path()).matches()
        && Stage.of(file).isPresent();
  }

  /** Reports files that no reader would ever look at, though they look as if they mattered. */
  static void check(PackFiles files, Problems problems) {
    for (PackFile file : files.all()) {
      String path = file.path();
      if (!SINGLE.contains(path) && !isCases(file) && !isRules(file) && !isRubric(path)) {
        if (path.endsWith(RUBRIC)) {
          problems.report(path, 0, "file.rubric-place");
        } else if (!path.contains(".drl")) {
          problems.report(path, 0, "file.unknown", Suggestion.of(path, new TreeSet<>(SINGLE)));
        } else if (RULES_PLACE.matcher(path).matches()) {
          problems.report(path, 0, "file.rules-name");
        } else {
          problems.report(path, 0, "file.rules-place");
        }
      }
    }
  }
}
