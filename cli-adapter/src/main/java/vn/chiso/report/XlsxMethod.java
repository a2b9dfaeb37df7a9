package vn.chiso.report;

import vn.chiso.pack.RulePack;
import vn.chiso.text.Text;

/** How scores are computed, and what one has to know of the edition. */
final class XlsxMethod {
  private XlsxMethod() {}

  static void write(XlsxBook book, RulePack pack, Phrases words) {
    XlsxSheet sheet = book.sheet(words.say("xlsx.method"), 40, 44, 30, 90);
    sheet.title(words.say("section.method"));
    sheet.head(words.columns("setting", "chosen", "provenance", "source"));
    sheet.freeze(1, 1);
    for (Method.Row row : Method.rows(pack, words)) {
      sheet.row().text(row.setting()).text(row.chosen()).text(row.provenance()).text(row.source());
    }
    for (Text note : pack.manifest().notes()) {
      sheet.remark(words.say(note));
    }
  }
}
