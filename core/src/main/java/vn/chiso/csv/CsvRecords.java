package vn.chiso.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The records of a CSV text, one after the other, each with the line it begins at.
 *
 * <p>A parser can't go on after a lone quote, so a new one starts at the line below: a bad record
 * costs no other. Not thread-safe.
 */
public final class CsvRecords {
  /** Callers limit files and cells themselves; a long cell must not end the reading. */
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();

  private static final CsvMapper CSV =
      new CsvMapper(CsvFactory.builder().streamReadConstraints(CONSTRAINTS).build());

  private final String text;
  private final CsvSchema schema;
  private JsonParser parser;
  private int start;
  private long startLine = 1;

  /** The records of a text, from its first line. */
  public CsvRecords(String text, char separator) {
    this.text = text;
    this.schema = CsvSchema.emptySchema().withColumnSeparator(separator);
    this.parser = parserFromStart();
  }

  /**
   * A record.
   *
   * @param line the line it begins at, from 1
   * @param cells its cells as they stand there, null if quotes are wrong
   */
  public record CsvRecord(long line, @Nullable List<String> cells) {
    /** Whether nothing stands in it. */
    public boolean isBlank() {
      return cells != null && cells.stream().allMatch(String::isBlank);
    }
  }

  /** The next record, or null if there is none. */
  public @Nullable CsvRecord next() {
    long line = startLine;
    try {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return null;
      }
      line = startLine + parser.currentLocation().getLineNr() - 1;
      List<String> cells = new ArrayList<>();
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        cells.add(parser.getString());
      }
      return new CsvRecord(line, cells);
    } catch (JacksonException e) {
      resumeBelow(line);
      return new CsvRecord(line, null);
    }
  }

  private void resumeBelow(long line) {
    while (startLine <= line && start < text.length()) {
      char c = text.charAt(start++);
      boolean half = c == '\r' && start < text.length() && text.charAt(start) == '\n';
      if (!half && (c == '\n' || c == '\r')) {
        startLine++;
      }
    }
    parser = parserFromStart();
  }

  private JsonParser parserFromStart() {
    StringReader rest = new StringReader(text);
    try {
      rest.skip(start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CSV.reader(schema).createParser(rest);
  }
}
