package vn.chiso.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/** Reads and checks the rules of a pack. */
final class RuleFiles {
  private RuleFiles() {}

  /**
   * What was read.
   *
   * @param rules the rules of all stages, by file and line
   * @param sound those in whose code nothing was found that the compiler would only find again, or
   *     that it shouldn't be given
   * @param catalogue what they may refer to, with the words that stand beside them
   */
  record Reading(List<RuleInfo> rules, List<RuleInfo> sound, Catalogue catalogue) {}

  static Reading read(
      PackFiles files,
      RuleReader reader,
      Catalogue there,
      RubricRowReader.Reading rubrics,
      RatioReader.Reading ratios,
      Problems problems) {
    List<RuleInfo> rules = new ArrayList<>();
    List<RuleInfo> sound = new ArrayList<>();
    Set<String> unread = new HashSet<>(rubrics.unread());
    unread.addAll(ratios.meant());
    List<RuleInfo> tables = ratios.rules(reader, problems);
    files.all().stream()
        .filter(PackLayout::isStray)
        .forEach(file -> unread.addAll(Literals.words(file.text())));
    Walled walled = new Walled(files, problems);
    for (PackFile file : files.rules()) {
      Stage stage = Stage.of(file).orElseThrow();
      RuleReader.Reading reading = reader.read(file, stage, walled::add);
      rules.addAll(reading.rules());
      unread.addAll(reading.unread());
    }
    Catalogue catalogue = there.with(CheckTextReader.beside(rules, there, problems));
    for (RuleInfo rule : rules) {
      MetadataLint.check(rule, catalogue, problems);
      CodeLint.check(rule, catalogue, problems);
      RubricLint.check(rule, catalogue, problems);
      if (isSound(rule, files, problems) && walled.passes(rule)) {
        sound.add(rule);
      }
    }
    for (PackFile file : files.rules()) {
      ImportLint.check(
          file, rules.stream().filter(rule -> rule.file().equals(file.path())).toList(), problems);
    }
    // What rows mean is written here, and sound where they are.
    for (PackFile file : RubricRules.files(rubrics.rows())) {
      rules.addAll(reader.read(file, Stage.FORMULA, walled::add).rules());
    }
    rules.sort(Comparator.comparing(RuleInfo::file).thenComparing(RuleInfo::line));
    walled.tell();
    rules.addAll(tables);
    sound.addAll(tables);
    FormulaLint.check(rules, catalogue, unread, problems);
    UseLint.check(rules, catalogue, unread, problems);
    return new Reading(List.copyOf(rules), sound, catalogue);
  }

  /** Whether neither the reader nor a look at its code finds anything wrong with it. */
  private static boolean isSound(RuleInfo rule, PackFiles files, Problems problems) {
    boolean readable = files
        .file(rule.file())
        .filter(file -> problems.all().stream()
            .filter(problem -> problem.kind().startsWith("drl."))
            .filter(problem -> problem.file().equals(rule.file()))
            .noneMatch(problem -> RuleNames.at(file, problem.line()).equals(rule.name())))
        .isPresent();
    int before = problems.size();
    StyleLint.check(rule, problems);
    TrapLint.check(rule, problems);
    return readable && problems.size() == before;
  }

  static RuleReader reader() {
    return ServiceLoader.load(RuleReader.class, RuleReader.class.getClassLoader())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No RuleReader on the class path"));
  }
}
