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
    List<String> simple = simple(record);
    return simple == null ? Odd.cells(record, separator) : simple;
  }

  /**
   * The cells of a record each of which is quoted as a whole or has no quotes, as nearly all are;
   * null for others. No parser need be loaded for them, nor made for each.
   */
  @Nullable
  List<String> simple(String record) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    while (start <= record.length()) {
      boolean quoted = record.startsWith("\"", start);
      int end = quoted ? closing(record, start + 1) + 1 : next(record, separator, start);
      if ((quoted && end == 0) || (end < record.length() && record.charAt(end) != separator)) {
        return null;
      }
      String cell = record.substring(start + (quoted ? 1 : 0), end - (quoted ? 1 : 0));
      if (!quoted && cell.indexOf('"') >= 0) {
        return null;
      }
      cells.add(quoted ? cell.replace("\"\"", "\"") : cell);
      start = end + 1;
    }
    return cells;
  }

  /** Where the quote stands that isn't followed by another; −1 if there is none. */
  private static int closing(String record, int start) {
    int quote = record.indexOf('"', start);
    while (quote >= 0 && record.startsWith("\"", quote + 1)) {
      quote = record.indexOf('"', quote + 2);
    }
    return quote;
  }

  private static int next(String record, char wanted, int start) {
    int found = record.indexOf(wanted, start);
    return found < 0 ? record.length() : found;
  }

  /** Records with quotes elsewhere. Apart, so that the parser is loaded when one comes. */
  static final class Odd {
    /** Callers limit files and cells themselves; a long cell must not end the reading. */
    private static final StreamReadConstraints CONSTRAINTS =
        StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();

    private static final CsvFactory CSV =
        CsvFactory.builder().streamReadConstraints(CONSTRAINTS).build();

    private Odd() {}

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
