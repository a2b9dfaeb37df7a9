package vn.chiso.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The classes a rule may name, by their short names. */
public final class RuleTypes {
  private static final Map<String, String> QUALIFIED = new TreeMap<>();

  static {
    put(
        "vn.chiso.fact.",
        "Computed",
        "Conflict",
        "DataStatus",
        "Datum",
        "Evidence",
        "Expected",
        "LeadAgency",
        "OwnFigure",
        "Period",
        "Plausible",
        "Prior",
        "Published",
        "Report",
        "Role",
        "Rubric",
        "Series",
        "Sheet",
        "Size",
        "Spread",
        "SubmissionHeader",
        "Threshold");
    put("vn.chiso.finding.", "Fault");
    put("vn.chiso.formula.", "Change", "Figure", "Means", "Ratio", "Sum");
    put("vn.chiso.framework.", "Assignment", "Item", "Locality", "Provenance");
    put("vn.chiso.score.", "IndicatorValue", "PartValue");
    put("vn.chiso.fact.OwnFigure.", "Kind");
    put("vn.chiso.framework.Item.", "Type");
  }

  private RuleTypes() {}

  private static void put(String place, String... names) {
    for (String name : names) {
      QUALIFIED.put(name, place + name);
    }
  }

  /** The short names, sorted. */
  public static Set<String> names() {
    return Set.copyOf(QUALIFIED.keySet());
  }

  /** What a rule's file has to import to use a class by its short name. */
  public static Optional<String> qualified(String name) {
    return Optional.ofNullable(QUALIFIED.get(name));
  }

  /** All that may be imported, sorted by short name. */
  public static List<String> imports() {
    return List.copyOf(QUALIFIED.values());
  }
}
