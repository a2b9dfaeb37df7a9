package vn.chiso.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** Reads and checks the rules of a pack. */
final class RuleFiles {
  private RuleFiles() {}

  /** The rules of all stages, by file and line. */
  static List<RuleInfo> read(
      PackFiles files, RuleReader reader, Catalogue catalogue, Problems problems) {
    List<RuleInfo> rules = new ArrayList<>();
    Set<Stage> incomplete = EnumSet.noneOf(Stage.class);
    for (PackFile file : files.all()) {
      if (PackLayout.isRules(file)) {
        Stage stage = Stage.of(file).orElseThrow();
        RuleReader.Reading reading = reader.read(file, stage, problems::add);
        rules.addAll(reading.rules());
        if (!reading.complete()) {
          incomplete.add(stage);
        }
      }
    }
    for (RuleInfo rule : rules) {
      MetadataLint.check(rule, catalogue, problems);
      CodeLint.check(rule, catalogue, problems);
      RubricLint.check(rule, catalogue, problems);
      StyleLint.check(rule, problems);
    }
    FormulaLint.check(rules, catalogue, incomplete.contains(Stage.FORMULA), problems);
    UseLint.check(rules, catalogue, !incomplete.isEmpty(), problems);
    return List.copyOf(rules);
  }

  static RuleReader reader() {
    return ServiceLoader.load(RuleReader.class, RuleReader.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No RuleReader on the class path"));
  }
}
