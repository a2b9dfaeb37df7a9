package vn.chiso.xlsx;

import java.util.List;
import vn.chiso.dataset.SubmissionRows;

/** Reads the sheet of documents of a filled form. */
final class EvidenceReading {
  private static final List<String> TEXTS =
      List.of(Keys.NUMBER, Keys.ISSUER, Keys.TITLE, Keys.PAGE, Keys.FILE, Keys.SHA256);

  private EvidenceReading() {}

  static void read(FormSheet form, Discoveries found, SubmissionRows rows) {
    for (int row : form.rows()) {
      if (isFilled(form, row)) {
        CellReading cells = new CellReading(form.sheet(), found)
            .text(Keys.ID, form.cell(row, Keys.ID))
            .day(Keys.DATE, form.cell(row, Keys.DATE));
        TEXTS.forEach(column -> cells.text(column, form.shown(row, column)));
        rows.row(
            SubmissionRows.Part.EVIDENCE,
            found.origin(form.sheet(), row, form.column(Keys.ID)),
            cells.cells());
      }
    }
  }

  /** Whether a row has more than the id it came with. */
  private static boolean isFilled(FormSheet form, int row) {
    return EvidenceSheet.KEYS.stream()
        .anyMatch(key -> !key.equals(Keys.ID) && form.cell(row, key) != null);
  }
}
