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
    table.unique(Units::plain, "word");
    Units units = Units.standard();
    for (Row row : table.rows()) {
      units = with(row, units);
      row.provenance();
      row.source();
    }
    return units;
  }

  private static Units with(Row row, Units units) {
    String word = row.required("word");
    String means = row.required("means");
    BigDecimal factor = row.number("factor");
    if (!row.isSound()) {
      return units;
    }
    if (factor.signum() <= 0) {
      row.report("factor", "unit.size");
    } else if (!Units.isWord(word)) {
      row.report("word", "unit.word", word);
    } else if (units.isCircular(word, means)) {
      row.report("means", "unit.circle", word, means);
    } else {
      return units.with(word, factor, means);
    }
    return units;
  }
}
