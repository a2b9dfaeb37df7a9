package vn.chiso.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Cause;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Messages;

/** What was found, by agency, worst first; what follows from something hangs under it. */
final class FindingsSection {
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

  void write(Html html, List<Cause> causes) {
    if (causes.isEmpty()) {
      html.element("p", words.say("findings.none"));
    }
    Map<String, List<Cause>> byAgency = causes.stream()
        .collect(groupingBy(cause -> cause.root().agency(), LinkedHashMap::new, toList()));
    byAgency.forEach((agency, some) -> {
      html.element("h3", words.agency(pack, agency)).open("ul", "class", "findings");
      for (Cause cause : some) {
        html.open("li");
        finding(html, cause.root());
        if (!cause.followOns().isEmpty()) {
          html.element("p", words.say("findings.follow")).open("ul");
          for (Finding follow : cause.followOns()) {
            html.open("li");
            finding(html, follow);
            html.close("li");
          }
          html.close("ul");
        }
        html.close("li");
      }
      html.close("ul");
    });
  }

  private String accepted(Finding finding) {
    return words.say("findings.accepted", Messages.days(finding.acceptedBy(), words.language()));
  }

  private void finding(Html html, Finding finding) {
    String severity = finding.severity().tag();
    html.element("strong", words.say("severity." + severity), "class", "severity " + severity);
    String indicator = finding.indicator().isEmpty() ? "" : " " + finding.indicator();
    html.text(indicator + " " + words.say(finding.message()));
    html.element("p", words.say(finding.instruction()), "class", "todo");
    if (!finding.origins().isEmpty()) {
      List<String> places = finding.origins().stream().map(Origin::toString).toList();
      html.element("small", String.join(", ", places));
    }
    if (finding.isAccepted()) {
      html.element("p", accepted(finding), "class", "accepted");
    }
  }
}
