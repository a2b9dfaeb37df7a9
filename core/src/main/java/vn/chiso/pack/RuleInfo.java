package vn.chiso.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a rule from its text.
 *
 * @param stage the stage it belongs to
 * @param packageName its DRL package
 * @param name its name
 * @param file the file within the pack
 * @param line the line its name stands on, from 1
 * @param metadata its annotations, such as {@code indicator}, {@code source}, {@code severity},
 *     without quotes
 * @param itemsRead codes of the data items it needs
 * @param itemsExcluded codes of the data items that must be absent
 * @param patterns its patterns, in order
 * @param consequence the text between {@code then} and {@code end}
 */
public record RuleInfo(
    Stage stage,
    String packageName,
    String name,
    String file,
    int line,
    Map<String, String> metadata,
    Set<String> itemsRead,
    Set<String> itemsExcluded,
    List<Pattern> patterns,
    String consequence) {
  private static final java.util.regex.Pattern REPORTS =
      java.util.regex.Pattern.compile("\\breports\\b");

  public RuleInfo {
    metadata = Map.copyOf(metadata);
    itemsRead = Set.copyOf(itemsRead);
    itemsExcluded = Set.copyOf(itemsExcluded);
    patterns = List.copyOf(patterns);
  }

  /**
   * One pattern of a rule.
   *
   * @param name the name the rule gives to what it matches, with its $; empty if it gives none
   * @param type the fact type's simple name, such as {@code Datum}
   * @param negated whether it stands under {@code not}
   * @param constraints its constraints, as written
   */
  public record Pattern(String name, String type, boolean negated, List<String> constraints) {
    public Pattern {
      constraints = List.copyOf(constraints);
    }

    /**
     * The quoted texts a property must be equal to, from constraints such as {@code item == "a"}
     * and {@code item in ("a", "b")}.
     */
    public Set<String> equalTo(String property) {
      return Literals.equalTo(property, constraints);
    }

    /** The sums of data items a {@code Sheet} is asked for, each as its items. */
    public List<List<String>> sums() {
      return Literals.sums(constraints);
    }
  }

  /** The same on another line, with another source. */
  RuleInfo at(int other, String source) {
    Map<String, String> changed = new HashMap<>(metadata);
    changed.put("source", source);
    return new RuleInfo(
        stage,
        packageName,
        name,
        file,
        other,
        changed,
        itemsRead,
        itemsExcluded,
        patterns,
        consequence);
  }

  /** Whether it stands as a row in a table, and so needs no cases of its own. */
  public boolean isTabular() {
    return file.equals(RatioReader.FILE);
  }

  /**
   * The checks whose findings explain what this one finds in the same data: it hangs under them.
   */
  public List<String> follows() {
    return checks("follows");
  }

  /** The checks whose findings in the same data are explained by what this one finds. */
  public List<String> explains() {
    return checks("explains");
  }

  private List<String> checks(String annotation) {
    return List.of(annotation(annotation).split("[\\s,]+")).stream()
        .filter(check -> !check.isEmpty())
        .toList();
  }

  /** Whether what it finds may be accepted, so that the data are used all the same. */
  public boolean isAcceptable() {
    return !annotation("accept").equals("never");
  }

  /** An annotation's text, empty where the rule has none of that name. */
  public String annotation(String key) {
    return metadata.getOrDefault(key, "");
  }

  /** Whether it was written as a row of a rubric, on which its line stands. */
  public boolean isRubricRow() {
    return patterns.stream().anyMatch(pattern -> pattern.type().equals("RubricRow"));
  }

  /** Whether it takes over the values of all indicators that enter directly. */
  boolean isGeneric() {
    return patterns.stream()
        .flatMap(pattern -> pattern.constraints().stream())
        .anyMatch(constraint -> REPORTS.matcher(constraint).find());
  }

  /** The rule's full name, unique within a pack: package and name. */
  public String qualifiedName() {
    return packageName + "." + name;
  }
}
