package vn.chiso.xlsx;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chiso.dataset.SubmissionRows;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;

/** Reads the sheet of what the agency computed by itself. */
final class OwnReading {
  private OwnReading() {}

  static void read(RulePack pack, FormSheet form, Discoveries found, SubmissionRows rows) {
    for (int row : form.rows()) {
      SheetCell value = form.cell(row, Keys.VALUE);
      SheetCell score = form.cell(row, Keys.SCORE);
      SheetCell note = form.cell(row, Keys.NOTE);
      Optional<String> indicator = indicator(pack, form, row);
      if (indicator.isPresent()) {
        add(form, found, rows, indicator.get(), "value", value, note);
        add(form, found, rows, indicator.get(), "score", score, note);
      } else if (value != null || score != null) {
        SheetCell stray = value == null ? score : value;
        int column = stray == null ? 0 : stray.column();
        found.error("row.unknown", found.origin(form.sheet(), row, column), "", Sheet.text(stray));
      }
    }
  }

  /** The indicator of a row: by a code people see, or else by the key. */
  private static Optional<String> indicator(RulePack pack, FormSheet form, int row) {
    return form.sheet().row(row).stream()
        .filter(cell -> cell.column() != form.keyColumn())
        .flatMap(cell -> pack.framework().node(cell.text().strip()).stream())
        .filter(Node::isIndicator)
        .map(Node::reference)
        .findFirst()
        .or(() ->
            pack.framework().node(form.key(row)).filter(Node::isIndicator).map(Node::reference));
  }

  private static void add(
      FormSheet form,
      Discoveries found,
      SubmissionRows rows,
      String indicator,
      String kind,
      @Nullable SheetCell cell,
      @Nullable SheetCell note) {
    if (cell != null) {
      Origin origin = found.origin(form.sheet(), cell.row(), cell.column());
      CellReading cells = new CellReading(form.sheet(), found)
          .given("indicator", indicator, origin)
          .given("kind", kind, origin)
          .number("value", cell, "")
          .text("note", note);
      rows.row(SubmissionRows.Part.OWN, origin, cells.cells());
    }
  }
}
