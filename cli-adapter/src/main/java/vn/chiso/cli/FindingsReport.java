package vn.chiso.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.finding.Finding;
import vn.chiso.framework.Agency;

/** The findings as a page of text for those who mend them: by agency, then by indicator. */
final class FindingsReport {
  private final Evaluation evaluation;
  private final Words words;
  private final Heading heading;
  private final FindingCounts counts;
  private final FindingLines each;

  FindingsReport(Evaluation evaluation, Words words, Heading heading) {
    this.evaluation = evaluation;
    this.words = words;
    this.heading = heading;
    this.counts = new FindingCounts(words);
    this.each = new FindingLines(words, evaluation.scoreCards().size() > 1);
  }

  List<String> lines() {
    List<String> lines = heading.lines();
    lines.add(counts.of(evaluation.findings()));
    grouped(evaluation.findings(), Finding::agency).forEach((agency, findings) -> {
      lines.add("");
      String top = words.say("findings.agency", agency(agency), counts.brief(findings));
      lines.addAll(Display.wrap("", "  ", Display.line(top)));
      grouped(findings, this::node).forEach((node, some) -> {
        if (!node.isEmpty()) {
          lines.addAll(Display.wrap("  ", "    ", Display.line(node)));
        }
        some.forEach(finding -> lines.addAll(each.of(finding, "    ")));
      });
    });
    return lines;
  }

  /** Groups in the order of their worst finding, findings within a group worst first. */
  private static Map<String, List<Finding>> grouped(
      List<Finding> findings, Function<Finding, String> key) {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .collect(groupingBy(key, LinkedHashMap::new, toList()));
  }

  private String agency(String code) {
    return code.isEmpty()
        ? words.say("findings.no-agency")
        : Optional.ofNullable(evaluation.pack().agencies().get(code))
            .map(Agency::name)
            .map(words::say)
            .orElse(Display.line(code));
  }

  private String node(Finding finding) {
    List<String> parts = new ArrayList<>();
    if (!finding.indicator().isEmpty()) {
      parts.add(Display.line(finding.indicator()));
      evaluation
          .pack()
          .framework()
          .node(finding.indicator())
          .ifPresent(node -> parts.add(words.say(node.name())));
    }
    return String.join(" ", parts);
  }
}
