package vn.chiso.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;

/** Takes a record apart into its cells. */
final class RecordCells {
  private final char separator;

  RecordCells(char separator) {
    this.separator = separator;
  }

  /** The cells of a record as they stand there, null if quotes are wrong. */
  @Nullable
  List<String> of(String record) {
    return record.indexOf('"') < 0 ? plain(record) : Quoted.cells(record, separator);
  }

  /** Without quotes there is nothing to understand, and no parser to load. */
  List<String> plain(String record) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int end = record.indexOf(separator); end >= 0; end = record.indexOf(separator, start)) {
      cells.add(record.substring(start, end));
      start = end + 1;
    }
    cells.add(record.substring(start));
    return cells;
  }

  /** Records with quotes. Apart, so that the parser is loaded when one comes. */
  static final class Quoted {
    /** Callers limit files and cells themselves; a long cell must not end the reading. */
    private static final StreamReadConstraints CONSTRAINTS =
        StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();

    private static final CsvFactory CSV =
        CsvFactory.builder().streamReadConstraints(CONSTRAINTS).build();

    private Quoted() {}

    static @Nullable List<String> cells(String record, char separator) {
      CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
      try (JsonParser parser = CSV.createParser(new Context(schema), record)) {
        parser.nextToken();
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
          cells.add(parser.getString());
        }
        return cells;
      } catch (JacksonException e) {
        return null;
      }
    }

    /** What a mapper would tell the parser, without the mapper. */
    private static final class Context extends ObjectReadContext.Base {
      private final FormatSchema schema;

      Context(FormatSchema schema) {
        this.schema = schema;
      }

      @Override
      public FormatSchema getSchema() {
        return schema;
      }
    }
  }
}
