package vn.chiso.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.chiso.text.Text;

/** Reads {@code reference/unit-names.csv}: how the units of a pack are called in English. */
final class UnitNames {
  static final String FILE = "reference/unit-names.csv";

  private static final String UNIT = "unit_of_measure";

  private final Table table;
  private final Map<String, String> english = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  private UnitNames(Table table) {
    this.table = table;
  }

  static UnitNames read(PackFiles files, Problems problems) {
    Table table = Table.optional(files, FILE, problems, UNIT, "name_en");
    table.unique(UNIT);
    UnitNames names = new UnitNames(table);
    table.rows().forEach(row -> names.english.put(row.required(UNIT), row.required("name_en")));
    return names;
  }

  /** A unit as it is written, and as it is called in English where the pack says so. */
  Text of(String written) {
    used.add(written);
    return new Text(written, english.getOrDefault(written, ""));
  }

  /** Tells of names nothing is measured in, once everything has been read. */
  void reportUnused() {
    for (Row row : table.rows()) {
      String unit = row.text(UNIT);
      if (!unit.isEmpty() && !used.contains(unit)) {
        row.report(UNIT, "unit-names.unused", unit);
      }
    }
  }
}
