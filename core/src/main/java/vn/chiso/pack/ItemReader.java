package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.framework.Item;

/** Reads {@code items.csv}. */
final class ItemReader {
  static final String FILE = "items.csv";

  private ItemReader() {}

  /** The items by code, in the order of the file, and their codes. */
  record Reading(Map<String, Item> items, Codes codes) {}

  static Reading read(PackFiles files, Codes nodes, UnitNames units, Problems problems) {
    Table table = Table.required(
        files,
        FILE,
        problems,
        "code",
        "name_vi",
        "name_en",
        "unit_of_measure",
        "type",
        "minimum",
        "maximum",
        "evidence_required",
        "provenance",
        "source");
    table.unique("code");
    Map<String, Item> items = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      Item item = item(row, units);
      if (nodes.has(item.code())) {
        row.report("code", "items.is-node", item.code());
      }
      items.putIfAbsent(item.code(), item);
    }
    return new Reading(items, Codes.of(table, "code"));
  }

  private static Item item(Row row, UnitNames units) {
    Optional<BigDecimal> minimum = row.numberIfAny("minimum");
    Optional<BigDecimal> maximum = row.numberIfAny("maximum");
    if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
      row.report("minimum", "items.range", row.text("minimum"), row.text("maximum"));
    }
    return new Item(
        row.slug("code"),
        row.name(),
        units.of(row.required("unit_of_measure")),
        row.word("type", Words.ITEM_TYPE),
        minimum.orElse(null),
        maximum.orElse(null),
        row.word("evidence_required", Words.YES_NO),
        row.provenance(),
        row.source());
  }
}
