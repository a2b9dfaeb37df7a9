package vn.chiso.report;

import java.util.List;
import vn.chiso.dataset.Acceptance;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Cause;
import vn.chiso.finding.Finding;
import vn.chiso.text.Messages;

/** What was found, and who decided to use figures in spite of it. */
final class XlsxFindings {
  private final XlsxSheet sheet;
  private final Phrases words;
  private final Evaluation evaluation;

  XlsxFindings(XlsxBook book, Phrases words, Evaluation evaluation) {
    this.sheet = book.sheet(words.say("xlsx.findings"), 14, 20, 12, 32, 60, 52, 26, 36, 28);
    this.words = words;
    this.evaluation = evaluation;
  }

  void write(List<Cause> causes, List<Acceptance> acceptances) {
    sheet.title(words.say("findings.found"));
    sheet.head(words.columns(
        "severity", "locality", "code", "agency", "found", "to-do", "place", "accepted", "check"));
    sheet.freeze(1, 1);
    for (Cause cause : causes) {
      row(cause.root(), "");
      cause.followOns().forEach(each -> row(each, words.say("findings.follows-short") + " "));
    }
    if (causes.isEmpty()) {
      sheet.remark(words.say("findings.none"));
    }
    if (!acceptances.isEmpty()) {
      sheet.row();
      sheet.title(words.say("findings.acceptances"));
      sheet.head(words.columns("date", "locality", "item", "decided-by", "reason", "check"));
    }
    for (Acceptance each : acceptances) {
      sheet
          .row()
          .text(words.say("date", each.date()))
          .text(words.locality(evaluation.pack(), each.locality()))
          .text(each.item())
          .text(each.by())
          .text(each.reason())
          .text(each.check());
    }
  }

  private void row(Finding finding, String before) {
    List<String> places = finding.origins().stream().map(Origin::toString).toList();
    List<String> localities = finding.localities().stream()
        .map(code -> words.locality(evaluation.pack(), code))
        .toList();
    sheet
        .row()
        .text(words.say("severity." + finding.severity().tag()))
        .text(String.join(", ", localities))
        .text(finding.indicator())
        .text(words.agency(evaluation.pack(), finding.agency()))
        .text(before + words.say(finding.message()))
        .text(words.say(finding.instruction()))
        .text(String.join(", ", places))
        .text(Messages.days(finding.acceptedBy(), words.language()))
        .text(finding.check());
  }
}
