package vn.chiso.cli;

import java.util.List;
import vn.chiso.finding.Cause;
import vn.chiso.finding.Finding;

/** Findings as a flat table. */
final class FindingsCsv {
  private FindingsCsv() {}

  static Csv of(List<Cause> causes, Words words) {
    Csv csv = new Csv(
        "severity",
        "locality",
        "indicator",
        "agency",
        "check",
        "places",
        "items",
        "message",
        "instruction",
        "source",
        "accepted_by",
        "cause",
        "follows");
    for (int i = 0; i < causes.size(); i++) {
      Cause cause = causes.get(i);
      String number = Integer.toString(i + 1);
      add(csv, cause.root(), number, "", words);
      cause.followOns().forEach(each -> add(csv, each, number, cause.root().check(), words));
    }
    return csv;
  }

  /**
   * A finding with the number of its cause, which all findings that hang together share, and the
   * check it follows from.
   */
  private static void add(Csv csv, Finding finding, String cause, String follows, Words words) {
    csv.add(
        finding.severity().tag(),
        String.join(";", finding.localities()),
        finding.indicator(),
        finding.agency(),
        finding.check(),
        String.join(";", finding.origins().stream().map(Object::toString).toList()),
        String.join(";", finding.items()),
        words.say(finding.message()),
        words.say(finding.instruction()),
        finding.source(),
        finding.acceptedBy(),
        cause,
        follows);
  }
}
