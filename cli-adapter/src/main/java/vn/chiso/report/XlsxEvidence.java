package vn.chiso.report;

import java.util.List;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.fact.Evidence;

/** The documents behind figures. */
final class XlsxEvidence {
  private XlsxEvidence() {}

  static void write(XlsxBook book, Evaluation evaluation, Phrases words, List<Evidence> documents) {
    XlsxSheet sheet = book.sheet(words.say("xlsx.evidence"), 12, 20, 24, 12, 40, 60, 12, 30);
    sheet.title(words.say("evidence.caption"));
    sheet.head(
        words.columns("document", "locality", "number", "date", "issuer", "title", "page", "file"));
    sheet.freeze(1, 1);
    for (Evidence document : documents) {
      sheet
          .row()
          .text(document.id())
          .text(words.locality(evaluation.pack(), document.locality()))
          .text(document.documentNumber())
          .text(document.date() == null ? "" : words.say("date", document.date()))
          .text(document.authority())
          .text(document.title())
          .text(document.page())
          .text(document.file());
    }
    if (documents.isEmpty()) {
      sheet.remark(words.say("evidence.none"));
    }
  }
}
