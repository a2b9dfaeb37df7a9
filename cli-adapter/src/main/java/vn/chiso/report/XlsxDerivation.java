package vn.chiso.report;

import vn.chiso.explain.Derivation;

/** Where every number comes from, in rows that can be folded. */
final class XlsxDerivation {
  private final XlsxSheet sheet;
  private final Phrases words;

  private XlsxDerivation(XlsxSheet sheet, Phrases words) {
    this.sheet = sheet;
    this.words = words;
  }

  static void write(XlsxBook book, Phrases words, Derivation derivation) {
    XlsxSheet sheet = book.sheet(words.say("xlsx.why"), 60, 72, 30, 60, 18);
    sheet.title(words.say("section.why"));
    sheet.head(words.columns("step", "statement", "place", "source", "provenance"));
    sheet.freeze(1, 1);
    new XlsxDerivation(sheet, words).write(derivation, 0);
  }

  private void write(Derivation step, int depth) {
    boolean node = step.kind() == Derivation.Kind.NODE;
    XlsxBook.Kind kind = node ? XlsxBook.Kind.STRONG : XlsxBook.Kind.TEXT;
    sheet
        .row()
        .depth(depth)
        .text(StepText.title(step, words), kind, depth)
        .text(words.say(step.statement()))
        .text(step.place())
        .text(step.source())
        .text(words.say(step.provenance().text()));
    step.children().forEach(child -> write(child, depth + 1));
  }
}
