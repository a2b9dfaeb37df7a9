package vn.chiso.report;

import java.util.List;
import java.util.Optional;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.Datum;
import vn.chiso.framework.Node;

/** The figures of a locality, each in a cell that formulas read. */
final class XlsxFigures {
  private static final int CODE = 24;
  private static final int VALUE = 2;

  private final XlsxSheet sheet;
  private final Phrases words;
  private final Submitted submitted;
  private final List<Entry> entries;
  private int first;

  XlsxFigures(XlsxBook book, Phrases words, Submitted submitted) {
    this.sheet = book.sheet(words.say("xlsx.figures"), CODE, 48, 16, 16, 8, 14, 32, 14, 14, 18);
    this.words = words;
    this.submitted = submitted;
    this.entries = submitted.entries();
  }

  void write() {
    sheet.title(words.say("figures.caption"));
    sheet.head(words.columns(
        "code",
        "item",
        "figure",
        "unit",
        "year",
        "typed",
        "agency",
        "status",
        "documents",
        "place"));
    sheet.freeze(2, 1);
    first = sheet.next();
    for (Entry entry : entries) {
      XlsxSheet.Line row = sheet.row().text(entry.item()).text(submitted.name(entry.item()));
      if (entry.value() == null) {
        row.blank();
      } else {
        row.number(entry.value());
      }
      row.text(submitted.unit(entry)).text(Integer.toString(entry.year())).text(entry.typed());
      row.text(submitted.agency(entry)).text(submitted.status(entry));
      row.text(String.join(", ", entry.evidence())).text(entry.origin().toString());
    }
  }

  /** The cell of a figure that a rule looked at. */
  Optional<String> cell(Datum datum) {
    for (int i = 0; i < entries.size(); i++) {
      if (is(entries.get(i), datum)) {
        return Optional.of(sheet.address(first + i, VALUE));
      }
    }
    return Optional.empty();
  }

  private boolean is(Entry entry, Datum datum) {
    String id = submitted.pack().framework().node(entry.item()).map(Node::id).orElse(entry.item());
    return (entry.item().equals(datum.item()) || id.equals(datum.item()))
        && entry.origin().equals(datum.origin())
        && entry.value() != null
        && entry.value().compareTo(datum.value()) == 0;
  }
}
