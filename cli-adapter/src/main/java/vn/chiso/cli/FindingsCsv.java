package vn.chiso.cli;

import java.util.List;
import vn.chiso.finding.Finding;

/** Findings as a flat table. */
final class FindingsCsv {
  private FindingsCsv() {}

  static Csv of(List<Finding> findings, Words words) {
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
        "accepted_by");
    for (Finding finding : findings) {
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
          finding.acceptedBy());
    }
    return csv;
  }
}
