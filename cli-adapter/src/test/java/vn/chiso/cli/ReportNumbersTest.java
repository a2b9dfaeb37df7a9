package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports read back: every value and score in their tables is what {@code explain} says. */
final class ReportNumbersTest {
  private static final Pattern SCORE = Pattern.compile("điểm (-?[\\d.]+(?:,\\d+)?)(?![\\d,])");
  private static final Pattern NUMBER = Pattern.compile("^(?:≈ )?(-?[\\d.]+(?:,\\d+)?)");
  private static final Pattern ROW = Pattern.compile("(?s)<tr class=\"level-.*?</tr>");
  private static final Pattern CELL = Pattern.compile("(?s)<t[dh][^>]*>(.*?)</t[dh]>");
  private static final int DECIMALS = 4;

  @TempDir
  Path folder;

  /** What a report says of a node, as text. */
  private record Line(String code, String name, String value, String score) {}

  @ParameterizedTest
  @CsvSource({
    "hung-yen-2023, 33, '', 13, 0",
    "hung-yen-2023, 33, ../examples/hung-yen-2023/goalposts-illustrative.csv, 13, 16",
    "khanh-hoa-2025, 56, '', 11, 19",
    "national-2023, 33, '', 48, 76",
  })
  void every_number_is_what_explain_says(
      String example, String locality, String goalposts, int values, int scores)
      throws IOException {
    List<Object> options = new ArrayList<>(List.of("../examples/" + example));
    options.addAll(List.of("--locality", locality));
    if (!goalposts.isEmpty()) {
      options.addAll(List.of("--goalposts", goalposts));
    }
    Map<String, JsonNode> explained = new LinkedHashMap<>();
    collect(
        new JsonMapper().readTree(run("explain", options, "--node", "PII", "--format", "json")),
        explained);

    for (List<Line> lines : List.of(html(options), docx(options))) {
      assertThat(lines).hasSameSizeAs(explained.values());
      lines.forEach(line -> compare(line, explained));
      assertThat(lines.stream().filter(line -> !line.value().isEmpty())).hasSize(values);
      assertThat(lines.stream().filter(line -> !line.score().equals("—"))).hasSize(scores);
    }
  }

  private static void compare(Line line, Map<String, JsonNode> explained) {
    JsonNode step = explained.get(line.name());
    assertThat(step).as(line.name()).isNotNull();
    String statement = step.at("/statement/vi").asString();
    if (line.score().equals("—")) {
      assertThat(statement).startsWith("chưa có điểm");
    } else {
      Matcher score = SCORE.matcher(statement);
      assertThat(score.find()).as(statement).isTrue();
      assertThat(line.score()).as(line.name()).isEqualTo(score.group(1));
    }
    String value = "";
    for (JsonNode child : step.path("children")) {
      value = child.path("kind").asString().equals("value")
          ? child.at("/statement/vi").asString()
          : value;
    }
    if (line.value().isEmpty()) {
      assertThat(value).doesNotContainPattern("^[≈\\d-]");
    } else {
      assertThat(number(line.value())).as(line.name()).isEqualByComparingTo(number(value));
    }
  }

  /** Explain shows more decimals than reports do. */
  private static BigDecimal number(String text) {
    Matcher number = NUMBER.matcher(text);
    assertThat(number.find()).as(text).isTrue();
    return new BigDecimal(number.group(1).replace(".", "").replace(',', '.'))
        .setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  private static void collect(JsonNode step, Map<String, JsonNode> found) {
    if (step.path("kind").asString().equals("node")) {
      assertThat(found.put(step.at("/title/vi").asString(), step)).isNull();
      step.path("children").forEach(child -> collect(child, found));
    }
  }

  private static String run(String command, List<Object> options, Object... more) {
    List<Object> all = new ArrayList<>(List.of(command));
    all.addAll(options);
    all.addAll(List.of(more));
    return Run.chiso(all.toArray()).succeeds().out();
  }

  private List<Line> html(List<Object> options) throws IOException {
    Path file = folder.resolve("report.html");
    run("report", options, "--out", file);
    List<Line> lines = new ArrayList<>();
    Matcher row = ROW.matcher(Files.readString(file));
    while (row.find()) {
      List<String> cells = new ArrayList<>();
      Matcher cell = CELL.matcher(row.group());
      while (cell.find()) {
        cells.add(cell.group(1).replaceAll("<[^>]*>", "").replace("&amp;", "&").strip());
      }
      lines.add(new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(4)));
    }
    return lines;
  }

  private List<Line> docx(List<Object> options) throws IOException {
    Path file = folder.resolve("report.docx");
    run("report", options, "--out", file);
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      List<List<String>> rows = document.getTables().stream()
          .map(ReportNumbersTest::cells)
          .filter(each -> each.get(0).contains("Giá trị") && each.get(0).contains("Điểm"))
          .findFirst()
          .orElseThrow();
      return rows.stream()
          .skip(1)
          .map(row -> new Line(row.get(0), row.get(1), row.get(2), row.get(4)))
          .toList();
    }
  }

  private static List<List<String>> cells(XWPFTable table) {
    return table.getRows().stream()
        .map(row -> row.getTableCells().stream().map(XWPFTableCell::getText).toList())
        .toList();
  }
}
