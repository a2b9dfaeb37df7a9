package vn.chiso.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chiso.fact.Rubric;
import vn.chiso.framework.Provenance;

/** Reads {@code reference/rubrics.csv}: points per item, gathered by indicator and part. */
final class RubricReader {
  static final String FILE = "reference/rubrics.csv";
  private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000_000);

  private RubricReader() {}

  static List<Rubric> read(PackFiles files, Codes indicators, Codes items, Problems problems) {
    Table table = Table.optional(
        files,
        FILE,
        problems,
        "indicator",
        "part",
        "item",
        "points",
        "maximum",
        "provenance",
        "source");
    table.unique(indicators, "indicator", "part", "item");
    Map<List<String>, List<Row>> groups = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      indicators.resolve(row, "indicator");
      items.resolve(row, "item");
      groups
          .computeIfAbsent(
              List.of(row.text("indicator"), row.text("part")), key -> new ArrayList<>())
          .add(row);
    }
    return groups.values().stream().map(RubricReader::rubric).toList();
  }

  private static Rubric rubric(List<Row> rows) {
    List<Rubric.Line> lines = new ArrayList<>();
    Set<String> sources = new LinkedHashSet<>();
    Provenance provenance = Provenance.OFFICIAL;
    for (Row row : rows) {
      lines.add(new Rubric.Line(
          row.text("item"),
          row.number("points", BigDecimal.ZERO, MOST_POINTS),
          row.numberIfAny("maximum", BigDecimal.ZERO, MOST_POINTS).orElse(null)));
      sources.add(row.source());
      provenance = provenance.worse(row.provenance());
    }
    Row first = rows.get(0);
    return new Rubric(
        first.text("indicator"), first.text("part"), lines, provenance, String.join("; ", sources));
  }
}
