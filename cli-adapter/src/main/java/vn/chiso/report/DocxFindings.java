package vn.chiso.report;

import java.util.List;
import vn.chiso.dataset.Acceptance;
import vn.chiso.fact.Origin;
import vn.chiso.finding.Cause;
import vn.chiso.finding.Finding;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Messages;

/** What was found, worst first, and who decided to use figures in spite of it. */
final class DocxFindings {
  private final DocxPaper paper;
  private final Phrases words;
  private final RulePack pack;

  DocxFindings(DocxPaper paper, Phrases words, RulePack pack) {
    this.paper = paper;
    this.words = words;
    this.pack = pack;
  }

  void write(List<Cause> causes) {
    paper.paragraph("Heading1", "III. " + words.upper(words.say("docx.findings")));
    paper.paragraph("Heading2", "1. " + words.say("findings.found"));
    if (causes.isEmpty()) {
      paper.paragraph("BodyText", words.say("findings.none"));
      return;
    }
    DocxTable table = paper
        .table(22, 16, 34, 60, 48)
        .head(words.columns("severity", "code", "agency", "found", "to-do"));
    for (Cause cause : causes) {
      row(table, cause.root(), "");
      cause
          .followOns()
          .forEach(each -> row(table, each, words.say("findings.follows-short") + " "));
    }
  }

  private void row(DocxTable table, Finding finding, String before) {
    DocxTable.Row row = table.row();
    row.text(words.say("severity." + finding.severity().tag()));
    row.text(finding.indicator()).text(words.agency(pack, finding.agency()));
    row.text(before + words.say(finding.message()));
    List<String> places = finding.origins().stream().map(Origin::toString).toList();
    if (!places.isEmpty()) {
      row.more("StepBasis").add(String.join(", ", places));
    }
    row.text(words.say(finding.instruction()));
    if (finding.isAccepted()) {
      String by = Messages.days(finding.acceptedBy(), words.language());
      row.more("Cell").bold(words.say("findings.accepted", by));
    }
  }

  void acceptances(Submitted submitted) {
    paper.paragraph("Heading2", "2. " + words.say("findings.acceptances"));
    List<Acceptance> all = submitted.acceptances();
    if (all.isEmpty()) {
      paper.paragraph("BodyText", words.say("docx.no-acceptances"));
      return;
    }
    DocxTable table = paper
        .table(34, 36, 36, 22, 52)
        .head(words.columns("check", "item", "decided-by", "date", "reason"));
    for (Acceptance each : all) {
      DocxTable.Row row = table.row().text(each.check());
      row.text(each.item().isEmpty() ? "" : submitted.name(each.item()));
      row.text(each.by()).text(words.say("date", each.date())).text(each.reason());
    }
  }
}
