package vn.chiso.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A CSV file as rows of cells by column name. */
record Table(List<Map<String, String>> rows) {
  static Table read(Path file) {
    CsvMapper mapper = new CsvMapper();
    try (MappingIterator<Map<String, String>> rows = mapper
        .readerForMapOf(String.class)
        .with(CsvSchema.emptySchema().withHeader())
        .readValues(file.toFile())) {
      return new Table(rows.readAll());
    }
  }
}
