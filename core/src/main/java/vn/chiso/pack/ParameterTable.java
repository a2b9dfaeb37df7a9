package vn.chiso.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Numbers of indicators by name, each with its source: one a row. */
final class ParameterTable<P> {
  private final Map<String, Map<P, Row>> rows = new HashMap<>();
  private final Set<String> doubtful = new HashSet<>();

  private ParameterTable() {}

  /**
   * Reads a file that need not be there.
   *
   * @param words the names there are
   */
  static <P> ParameterTable<P> read(
      PackFiles files, String path, Map<String, P> words, Codes indicators, Problems problems) {
    ParameterTable<P> read = new ParameterTable<>();
    Table table = Table.optional(
        files, path, problems, "indicator", "parameter", "value", "provenance", "source");
    table.unique(indicators, "indicator", "parameter");
    for (Row row : table.rows()) {
      String indicator = indicators.resolve(row, "indicator");
      row.number("value");
      row.provenance();
      row.source();
      P parameter = row.word("parameter", words);
      if (words.containsKey(row.text("parameter"))) {
        read.rows.computeIfAbsent(indicator, key -> new LinkedHashMap<>()).put(parameter, row);
      } else {
        read.doubtful.add(indicator);
      }
    }
    return read;
  }

  /** The rows of an indicator. */
  Map<P, Row> of(String indicator) {
    return rows.getOrDefault(indicator, Map.of());
  }

  /** Whether a number that isn't there may be there under a name that couldn't be read. */
  boolean isDoubtful(String indicator) {
    return doubtful.contains(indicator);
  }
}
