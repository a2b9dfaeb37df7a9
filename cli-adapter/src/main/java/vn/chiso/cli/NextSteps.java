package vn.chiso.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.finding.Cause;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;

/** What to do after a check, in order. */
final class NextSteps {
  private final RulePack pack;
  private final Words words;
  private final String typed;

  /** @param typed how the dataset was given on the command line */
  NextSteps(RulePack pack, Words words, String typed) {
    this.pack = pack;
    this.words = words;
    this.typed = typed;
  }

  /** @param filtered whether there may be more causes than these */
  List<String> lines(List<Cause> causes, boolean filtered) {
    List<Cause> open =
        causes.stream().filter(cause -> !cause.root().isAccepted()).toList();
    List<String> steps = new ArrayList<>();
    boolean errors = isAny(open, Severity.ERROR);
    if (errors) {
      steps.add(words.say("next.errors", agencies(open)));
    }
    if (isAny(open, Severity.WARNING)) {
      steps.add(words.say("next.warnings"));
    }
    if (filtered) {
      steps.add(words.say("next.filtered", typed));
    } else if (errors) {
      steps.add(words.say("next.again", typed));
    } else {
      steps.add(words.say("next.evaluate", typed));
    }
    List<String> lines = new ArrayList<>();
    lines.add(words.say("next.title"));
    for (int i = 0; i < steps.size(); i++) {
      lines.addAll(Display.wrap("  " + (i + 1) + ". ", "     ", Display.line(steps.get(i))));
    }
    return lines;
  }

  private static boolean isAny(List<Cause> causes, Severity severity) {
    return causes.stream().anyMatch(cause -> cause.severity() == severity);
  }

  /** Who has how many things to mend, those with the worst first. */
  private String agencies(List<Cause> open) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    open.stream()
        .filter(cause -> cause.severity() == Severity.ERROR)
        .forEach(cause -> counts.merge(cause.root().agency(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((agency, count) -> parts.add(AgencyNames.of(pack, agency, words)
        + " ("
        + words.say("count.error" + (count == 1 ? ".one" : ""), count)
        + ")"));
    return String.join(", ", parts);
  }
}
