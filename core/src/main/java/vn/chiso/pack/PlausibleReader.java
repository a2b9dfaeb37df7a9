package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chiso.fact.Plausible;
import vn.chiso.formula.Magnitude;

/** Reads {@code reference/plausible.csv}: the size figures have, and the slips in their units. */
final class PlausibleReader {
  static final String FILE = "reference/plausible.csv";

  private PlausibleReader() {}

  static List<Plausible> read(PackFiles files, Codes values, UnitNames units, Problems problems) {
    Table table = Table.optional(
        files, FILE, problems, "item", "per", "least", "most", "slips", "provenance", "source");
    table.unique(values, "item", "per");
    return table.rows().stream().map(row -> plausible(row, values, units)).toList();
  }

  private static Plausible plausible(Row row, Codes values, UnitNames units) {
    String item = values.resolve(row, "item");
    String per = row.text("per").isEmpty() ? "" : values.resolve(row, "per");
    Optional<BigDecimal> least = row.numberIfAny("least");
    Optional<BigDecimal> most = row.numberIfAny("most");
    if (least.isEmpty() && most.isEmpty()) {
      row.required("most");
    }
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) >= 0) {
      row.report("least", "field.order", row.text("least"), row.text("most"));
    }
    return new Plausible(
        item,
        per,
        new Magnitude.Limits(least.orElse(null), most.orElse(null)),
        slips(row, units),
        row.provenance(),
        row.source());
  }

  private static List<Plausible.Slip> slips(Row row, UnitNames units) {
    List<Plausible.Slip> slips = new ArrayList<>();
    for (String slip : row.list("slips")) {
      String[] parts = slip.split(":", 2);
      Optional<BigDecimal> factor = Numerals.parse(parts[0].strip());
      if (parts.length < 2 || factor.isEmpty() || factor.get().signum() <= 0) {
        row.report("slips", "plausible.slip", slip);
      } else {
        slips.add(new Plausible.Slip(factor.get(), units.of(parts[1].strip())));
      }
    }
    return slips;
  }
}
