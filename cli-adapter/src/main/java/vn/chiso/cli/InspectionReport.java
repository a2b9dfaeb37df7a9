package vn.chiso.cli;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chiso.edition.Inspection;
import vn.chiso.pack.PackProblem;

/** What is wrong with packs as a page of text: file by file, line by line, then the sum. */
final class InspectionReport {
  private static final String INDENT = "  ";

  private final Words words;

  InspectionReport(Words words) {
    this.words = words;
  }

  List<String> lines(List<Inspection> inspections) {
    List<String> lines = new ArrayList<>();
    for (Inspection inspection : inspections) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      of(inspection, lines);
    }
    return lines;
  }

  private void of(Inspection inspection, List<String> lines) {
    lines.add(Display.line(words.say("pack-check.pack", inspection.pack())));
    files("pack-check.problems", inspection.problems(), lines);
    files("pack-check.gaps", inspection.gaps(), lines);
    files("pack-check.notes", inspection.notes(), lines);
    lines.add("");
    lines.addAll(Display.wrap("", INDENT, sum(inspection)));
  }

  private void files(String heading, List<PackProblem> problems, List<String> lines) {
    if (problems.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(words.say(heading, problems.size()));
    byFile(problems).forEach((file, here) -> {
      lines.add("");
      lines.add(Display.line(file));
      int width = here.stream().mapToInt(each -> line(each).length()).max().orElse(0);
      here.forEach(problem -> problem(problem, width, lines));
    });
  }

  /** What stands there, what is wrong with it, and what to do. */
  private void problem(PackProblem problem, int width, List<String> lines) {
    String first = INDENT + Display.padLeft(line(problem), width) + INDENT;
    String others = " ".repeat(first.length());
    List<String> told = new ArrayList<>();
    if (!problem.rule().isEmpty()) {
      told.add("“" + problem.rule() + "”");
    }
    if (!problem.text().isEmpty() && !problem.text().contains(problem.rule())) {
      told.add("│ " + Display.fit(problem.text(), Display.WIDTH - first.length() - 2));
    }
    told.add(words.say(problem.message()));
    String hint = words.say(problem.hint());
    if (!hint.isEmpty()) {
      told.add("→ " + hint);
    }
    for (int i = 0; i < told.size(); i++) {
      lines.addAll(Display.wrap(i == 0 ? first : others, others, Display.line(told.get(i))));
    }
  }

  private String sum(Inspection inspection) {
    if (!inspection.sound()) {
      int files = byFile(inspection.problems()).size();
      return words.say("pack-check.unsound", inspection.problems().size(), files);
    }
    String size = words.say("pack-check.sound", inspection.rules(), inspection.cases());
    int gaps = inspection.gaps().size();
    return size + " "
        + (gaps == 0 ? words.say("pack-check.covered") : words.say("pack-check.uncovered", gaps));
  }

  private static Map<String, List<PackProblem>> byFile(List<PackProblem> problems) {
    return problems.stream()
        .collect(groupingBy(PackProblem::file, LinkedHashMap::new, Collectors.toList()));
  }

  private static String line(PackProblem problem) {
    return problem.line() > 0 ? Integer.toString(problem.line()) : "";
  }
}
