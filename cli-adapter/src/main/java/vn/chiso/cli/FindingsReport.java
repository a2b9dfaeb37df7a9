package vn.chiso.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.finding.Cause;
import vn.chiso.finding.Finding;

/**
 * What to mend as a page of text: by agency, then by indicator. What follows from a finding hangs
 * under it.
 */
final class FindingsReport {
  private final Evaluation evaluation;
  private final List<Cause> causes;
  private final Words words;
  private final Heading heading;
  private final FindingCounts counts;
  private final FindingLines each;

  /** @param causes worst first */
  FindingsReport(Evaluation evaluation, List<Cause> causes, Words words, Heading heading) {
    this.evaluation = evaluation;
    this.causes = causes;
    this.words = words;
    this.heading = heading;
    this.counts = new FindingCounts(words);
    this.each = new FindingLines(words, evaluation.scoreCards().size() > 1);
  }

  List<String> lines() {
    List<String> lines = heading.lines();
    lines.add(counts.of(findings(causes)));
    grouped(causes, cause -> cause.root().agency()).forEach((agency, some) -> {
      lines.add("");
      String name = AgencyNames.of(evaluation.pack(), agency, words);
      String top = words.say("findings.agency", name, counts.brief(findings(some)));
      lines.addAll(Display.wrap("", "  ", Display.line(top)));
      Map<String, List<Cause>> byNode = grouped(some, cause -> node(cause.root()));
      boolean alone = byNode.size() == 1;
      byNode.forEach((node, few) -> {
        String heading = node.isEmpty() && !alone ? words.say("findings.general") : node;
        if (!heading.isEmpty()) {
          lines.addAll(Display.wrap("  ", "    ", Display.line(heading)));
        }
        few.forEach(cause -> cause(cause, lines));
      });
    });
    return lines;
  }

  private void cause(Cause cause, List<String> lines) {
    lines.addAll(each.of(cause.root(), "    "));
    cause.followOns().forEach(finding -> lines.addAll(each.below(finding, "    ")));
    if (!cause.withoutValue().isEmpty()) {
      lines.addAll(each.note(
          words.say("cause.without-value", String.join(", ", cause.withoutValue())), "    "));
    }
  }

  private static List<Finding> findings(List<Cause> some) {
    return some.stream().flatMap(Cause::findings).toList();
  }

  /** Groups in the order of their worst cause. */
  private static Map<String, List<Cause>> grouped(List<Cause> some, Function<Cause, String> key) {
    return some.stream().collect(groupingBy(key, LinkedHashMap::new, toList()));
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
