package vn.chiso.pack;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Splits a CSV text into records, each with the line it begins on. Blank lines are left out. */
final class CsvLines {
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  private final PackFile file;
  private final Problems problems;
  private final List<Line> lines = new ArrayList<>();

  private CsvLines(PackFile file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  record Line(int number, List<String> cells) {}

  static List<Line> of(PackFile file, Problems problems) {
    CsvLines csv = new CsvLines(file, problems);
    int next = 1;
    while (next > 0) {
      next = csv.readFrom(next);
    }
    return csv.lines;
  }

  /** Reads on from a line; the answer is the line to go on from after a mistake, 0 at the end. */
  private int readFrom(int first) {
    String text = PlainText.fromLine(file.text(), first);
    int current = first;
    try (JsonParser parser = MAPPER.reader(CsvSchema.emptySchema()).createParser(text)) {
      List<String> cells = new ArrayList<>();
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          if (cells.isEmpty()) {
            current = first - 1 + parser.currentTokenLocation().getLineNr();
          }
          cells.add(parser.getString().strip());
        } else if (token == JsonToken.END_ARRAY) {
          add(current, cells);
          cells = new ArrayList<>();
        } else if (token == JsonToken.START_ARRAY) {
          current = Math.max(current, first - 1 + parser.currentLocation().getLineNr());
        }
      }
      return 0;
    } catch (JacksonException e) {
      problems.report(file.path(), current, "csv.quote");
      return current + 1;
    }
  }

  private void add(int number, List<String> cells) {
    boolean blank = cells.isEmpty() || (cells.size() == 1 && cells.get(0).isEmpty());
    if (!blank) {
      lines.add(new Line(number, List.copyOf(cells)));
    }
  }
}
