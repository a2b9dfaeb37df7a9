package vn.chiso.pack;

import java.math.BigDecimal;
import vn.chiso.unit.Units;

/** Reads {@code reference/units.csv}: what words mean that units of this pack are written in. */
final class UnitReader {
  static final String FILE = "reference/units.csv";

  private UnitReader() {}

  static Units read(PackFiles files, Problems problems) {
    Table table =
        Table.optional(files, FILE, problems, "word", "factor", "means", "provenance", "source");
    table.unique("word");
    Units units = Units.standard();
    for (Row row : table.rows()) {
      BigDecimal factor = row.number("factor");
      if (factor.signum() <= 0) {
        row.report("factor", "unit.size");
        factor = BigDecimal.ONE;
      }
      units = units.with(row.required("word"), factor, row.required("means"));
      row.provenance();
      row.source();
    }
    return units;
  }
}
