package vn.chiso.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Cause;
import vn.chiso.finding.Finding;
import vn.chiso.finding.Severity;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Messages;

/**
 * What was found, by agency or locality, worst first; what follows from something hangs under it.
 */
final class FindingsSection {
  /** So many can be read without unfolding. */
  private static final int FEW = 20;

  private final RulePack pack;
  private final Phrases words;

  FindingsSection(RulePack pack, Phrases words) {
    this.pack = pack;
    this.words = words;
  }

  /** What the findings about a locality, and about none, come down to. */
  static List<Cause> about(Evaluation evaluation, String locality) {
    return evaluation.review().causes().stream()
        .filter(cause ->
            cause.root().localities().isEmpty() || cause.root().localities().contains(locality))
        .toList();
  }

  /** Those about one locality, which isn't named again. */
  void write(Html html, List<Cause> causes) {
    by(html, causes, finding -> words.agency(pack, finding.agency())).forEach((agency, some) -> {
      html.element("h3", agency);
      list(html, some, false);
    });
  }

  /** Those about all localities, which may be many: each locality's to unfold, with agencies. */
  void writeAll(Html html, List<Cause> causes) {
    by(html, causes, this::localities).forEach((localities, some) -> {
      if (causes.size() <= FEW) {
        html.open("details", "class", "found", "open", "");
      } else {
        html.open("details", "class", "found");
      }
      html.element("summary", localities + " (" + counts(some) + ")");
      list(html, some, true);
      html.close("details");
    });
  }

  private Map<String, List<Cause>> by(
      Html html, List<Cause> causes, Function<Finding, String> heading) {
    if (causes.isEmpty()) {
      html.element("p", words.say("findings.none"));
    }
    return causes.stream()
        .collect(groupingBy(cause -> heading.apply(cause.root()), LinkedHashMap::new, toList()));
  }

  private String counts(List<Cause> causes) {
    return Stream.of(Severity.values())
        .map(severity -> Map.entry(
            severity,
            causes.stream()
                .flatMap(Cause::findings)
                .filter(finding -> finding.severity() == severity)
                .count()))
        .filter(each -> each.getValue() > 0)
        .map(each -> words.say(
            "findings.count." + each.getKey().tag(),
            words.number(BigDecimal.valueOf(each.getValue()))))
        .collect(joining(", "));
  }

  private void list(Html html, List<Cause> causes, boolean ofAll) {
    html.open("ul", "class", "findings");
    for (Cause cause : causes) {
      if (ofAll) {
        html.open("li", "data-search", searched(cause));
      } else {
        html.open("li");
      }
      finding(html, cause.root(), ofAll);
      if (!cause.followOns().isEmpty()) {
        html.element("p", words.say("findings.follow")).open("ul");
        for (Finding follow : cause.followOns()) {
          html.open("li");
          finding(html, follow, ofAll);
          html.close("li");
        }
        html.close("ul");
      }
      html.close("li");
    }
    html.close("ul");
  }

  /** Localities and indicators of a cause and of what follows from it. */
  private String searched(Cause cause) {
    return cause
        .findings()
        .flatMap(finding -> Stream.concat(
            Stream.of(finding.indicator()),
            finding.localities().stream().map(code -> code + " " + words.locality(pack, code))))
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(joining(" "));
  }

  private String localities(Finding finding) {
    return finding.localities().isEmpty()
        ? words.say("docx.of-none")
        : finding.localities().stream()
            .map(code -> words.locality(pack, code))
            .collect(joining(", "));
  }

  private String accepted(Finding finding) {
    return words.say("findings.accepted", Messages.days(finding.acceptedBy(), words.language()));
  }

  private void finding(Html html, Finding finding, boolean ofAll) {
    String severity = finding.severity().tag();
    html.element("strong", words.say("severity." + severity), "class", "severity " + severity);
    String indicator = finding.indicator().isEmpty() ? "" : " " + finding.indicator();
    html.text(indicator + " " + words.say(finding.message()));
    html.element("p", words.say(finding.instruction()), "class", "todo");
    if (ofAll && !finding.agency().isEmpty()) {
      html.element("small", words.agency(pack, finding.agency()));
    }
    if (!finding.origins().isEmpty()) {
      List<String> places = finding.origins().stream().map(Origin::toString).toList();
      html.element("small", String.join(", ", places));
    }
    if (finding.isAccepted()) {
      html.element("p", accepted(finding), "class", "accepted");
    }
  }
}
