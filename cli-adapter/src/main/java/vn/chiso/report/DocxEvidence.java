package vn.chiso.report;

import java.util.List;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Evidence;

/** The figures of a locality and the documents behind them. */
final class DocxEvidence {
  private final DocxPaper paper;
  private final Phrases words;

  DocxEvidence(DocxPaper paper, Phrases words) {
    this.paper = paper;
    this.words = words;
  }

  void write(Submitted submitted) {
    paper.paragraph("Caption", words.say("figures.caption"));
    DocxTable figures = paper
        .table(84, 28, 30, 14, 52, 22, 22)
        .head(words.columns("item", "figure", "unit", "year", "agency", "status", "documents"));
    for (Entry entry : submitted.entries()) {
      DocxTable.Row row =
          figures.row().text(submitted.name(entry.item())).number(submitted.figure(entry));
      row.text(submitted.unit(entry)).number(Integer.toString(entry.year()));
      row.text(submitted.agency(entry)).text(submitted.status(entry));
      row.text(String.join(", ", entry.evidence()));
    }
    paper.paragraph("Caption", words.say("evidence.caption"));
    List<Evidence> documents = submitted.documents();
    if (documents.isEmpty()) {
      paper.paragraph("BodyText", words.say("evidence.none"));
      return;
    }
    DocxTable table = paper
        .table(16, 36, 24, 56, 90, 30)
        .head(words.columns("document", "number", "date", "issuer", "title", "page"));
    for (Evidence document : documents) {
      DocxTable.Row row = table.row().text(document.id()).text(document.documentNumber());
      row.text(submitted.date(document)).text(document.authority()).text(document.title());
      row.text(document.page());
    }
  }
}
