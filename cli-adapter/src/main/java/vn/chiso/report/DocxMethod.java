package vn.chiso.report;

import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** How scores are computed, and what one has to know of the edition. */
final class DocxMethod {
  private final DocxPaper paper;
  private final Phrases words;

  DocxMethod(DocxPaper paper, Phrases words) {
    this.paper = paper;
    this.words = words;
  }

  void write(RulePack pack) {
    DocxTable table = paper
        .table(34, 26, 34, 86)
        .head(words.columns("setting", "chosen", "provenance", "source"));
    for (Method.Row row : Method.rows(pack, words)) {
      table.row().text(row.setting()).text(row.chosen()).text(row.provenance()).text(row.source());
    }
    paper.paragraph("Caption", words.say("docx.notes"));
    for (Text note : pack.manifest().notes()) {
      paper.paragraph("BodyText", "- " + words.say(note));
    }
  }
}
