package vn.chiso.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of one file, by table. */
final class Rows {
  private final Map<Table, List<Row>> byTable = new EnumMap<>(Table.class);

  void add(Table table, Row row) {
    byTable.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
  }

  List<Row> of(Table table) {
    return byTable.getOrDefault(table, List.of());
  }

  /** Every number that was typed as text. */
  Stream<String> typedNumbers() {
    return byTable.entrySet().stream()
        .flatMap(entry -> entry.getKey().numberColumns().stream()
            .map(Column::name)
            .flatMap(column -> entry.getValue().stream()
                .filter(row -> !row.literals().contains(column))
                .map(row -> row.text(column))));
  }
}
