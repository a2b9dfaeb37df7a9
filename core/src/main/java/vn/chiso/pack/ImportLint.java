package vn.chiso.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.text.Nearest;

/** Checks that a file of rules imports what its rules use, and only what there is. */
final class ImportLint {
  private static final Pattern IMPORT =
      Pattern.compile("^\\s*\\w+\\s+(vn\\.chiso\\.[\\w.]*\\w)(\\.\\*)?\\s*;?\\s*$");
  private static final Set<String> OUT_OF_PLACE = Set.of("rule.fact", "rule.insert-class");
  private static final Pattern TYPE = Pattern.compile("(?<![\\w.$])[A-Z]\\w*");

  private final PackFile file;
  private final Problems problems;
  private final Set<String> imports = new HashSet<>();
  /** Imports that were told to be missing. */
  private final Set<String> told = new HashSet<>();

  private ImportLint(PackFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reports what is wrong, given the rules of that file. */
  static void check(PackFile file, List<RuleInfo> rules, Problems problems) {
    ImportLint lint = new ImportLint(file, problems);
    lint.imports();
    if (!problems.concern(file.path(), "drl.import")) {
      rules.forEach(lint::rule);
    }
  }

  private void imports() {
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher line = IMPORT.matcher(lines.get(i));
      if (line.matches() && line.group(2) == null) {
        target(line.group(1), i + 1);
      }
    }
  }

  private void target(String target, int line) {
    String name = target.substring(target.lastIndexOf('.') + 1);
    imports.add(name);
    if (!RuleTypes.imports().contains(target)) {
      problems.report(file.path(), line, "drl.import-unknown", target, nearest(target, name));
    }
  }

  /** The class of that name elsewhere, or one that is nearly called so. */
  private static Object nearest(String target, String name) {
    return Suggestion.of(RuleTypes.qualified(name).orElse(target), RuleTypes.imports());
  }

  private void rule(RuleInfo rule) {
    List<String> code = new ArrayList<>();
    for (RuleInfo.Pattern pattern : rule.patterns()) {
      code.add(pattern.type());
      pattern.constraints().forEach(constraint -> code.add(Literals.masked(constraint)));
    }
    code.add(Literals.masked(rule.consequence()));
    Set<String> seen = new HashSet<>();
    for (String text : code) {
      Matcher type = TYPE.matcher(text);
      while (type.find()) {
        if (seen.add(type.group()) && !imports.contains(type.group())) {
          missing(rule, type.group());
        }
      }
    }
  }

  /**
   * One import mends all rules of a file, so it is told once. A class that isn't known at all is
   * told elsewhere, and so is a faulty import of nearly that name.
   */
  private void missing(RuleInfo rule, String type) {
    RuleTypes.qualified(type)
        .filter(qualified -> !isMistyped(qualified) && !isOutOfPlace(rule, type))
        .filter(told::add)
        .ifPresent(qualified -> problems.when(rule, type, "rule.import-missing", type, qualified));
  }

  /** Whether it is told already that the rule can't use that class. */
  private boolean isOutOfPlace(RuleInfo rule, String type) {
    return problems.all().stream()
        .filter(problem -> problem.file().equals(rule.file()) && problem.rule().equals(rule.name()))
        .filter(problem -> OUT_OF_PLACE.contains(problem.kind()))
        .anyMatch(problem -> problem.message().en().contains(type));
  }

  private boolean isMistyped(String qualified) {
    return imports.stream()
        .filter(name -> RuleTypes.qualified(name).isEmpty())
        .anyMatch(name -> Nearest.to(name, RuleTypes.names())
            .filter(near -> RuleTypes.qualified(near).orElseThrow().equals(qualified))
            .isPresent());
  }
}
