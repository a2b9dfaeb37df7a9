package vn.chiso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.formula.Arithmetic;
import vn.chiso.formula.Means;
import vn.chiso.formula.Means.Weighted;
import vn.chiso.framework.Aggregation;
import vn.chiso.framework.Node;
import vn.chiso.pack.RulePack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.score.Value;
import vn.chiso.text.Language;

/** A report as a spreadsheet: what its formulas give is what the engine computed. */
class XlsxReportTest {
  private static final Evaluator PII_2023 = Evaluator.of(RulePack.builtIn("pii-2023"));
  private static final Evaluator PII_2025 = Evaluator.of(RulePack.builtIn("pii-2025"));
  private static final Dataset NATIONAL = example("national-2023");
  private static final Evaluation ALL = PII_2023.evaluate(NATIONAL);
  private static final Dataset HUNG_YEN = example("hung-yen-2023")
      .withGoalposts(Path.of("../examples/hung-yen-2023/goalposts-illustrative.csv"));
  private static final Dataset KHANH_HOA = example("khanh-hoa-2025");
  private static final double CLOSE = 1e-9;

  private static Dataset example(String name) {
    return Dataset.read(Path.of("../examples/" + name));
  }

  private static byte[] report(Evaluation evaluation, Dataset dataset, String code, Language words)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxReport.write(evaluation, dataset, evaluation.scoreCard(code).orElseThrow(), words, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook read(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  /** Computes every formula and compares it with the number written beside it; answers how many. */
  private static int recomputed(XSSFWorkbook book) {
    FormulaEvaluator computer = book.getCreationHelper().createFormulaEvaluator();
    int formulas = 0;
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            double written = cell.getNumericCellValue();
            String where =
                sheet.getSheetName() + " " + cell.getAddress() + " " + cell.getCellFormula();
            assertThat(computer.evaluate(cell).getNumberValue())
                .as(where)
                .isCloseTo(written, within(CLOSE * Math.max(1, Math.abs(written))));
            formulas++;
          }
        }
      }
    }
    return formulas;
  }

  private static Row row(Sheet sheet, String name) {
    for (Row row : sheet) {
      Cell cell = row.getCell(1);
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals(name)) {
        return row;
      }
    }
    throw new AssertionError(name);
  }

  private static String formulaOfOrganisations(XSSFWorkbook book) {
    return row(book.getSheet("Giá trị"), "Số tổ chức khoa học và công nghệ/10.000 dân")
        .getCell(2)
        .getCellFormula();
  }

  /** The scores and values in the book are those of the card. */
  private static void compare(XSSFWorkbook book, ScoreCard card) {
    for (NodeResult result : card.results()) {
      Row row = row(book.getSheet("Điểm"), result.node().name().vi());
      if (result.score() instanceof Score.Scored scored) {
        assertThat(row.getCell(7).getNumericCellValue())
            .isEqualTo(scored.exact().doubleValue());
        assertThat(row.getCell(8).getNumericCellValue())
            .isEqualTo(Objects.requireNonNull(result.published()).doubleValue());
      } else {
        assertThat(row.getCell(8).getCellType()).isEqualTo(CellType.BLANK);
        assertThat(row.getCell(10).getStringCellValue()).startsWith("— ");
      }
      if (result.value() instanceof Value.Known known) {
        assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(known.exact().doubleValue());
      }
    }
  }

  @Test
  void formulas_of_a_locality_give_what_was_computed() throws IOException {
    Evaluation hungYen = PII_2023.evaluate(HUNG_YEN);
    try (XSSFWorkbook book = read(report(hungYen, HUNG_YEN, "33", Language.VI))) {
      // 13 values, 5 parts, 13 values on the sheet of scores, 16 scores, each of them rounded too.
      assertThat(recomputed(book)).isEqualTo(13 + 5 + 13 + 16 + 16);
      compare(book, hungYen.scoreCard("33").orElseThrow());
      assertThat(formulaOfOrganisations(book))
          .matches("\\('Số liệu'!C\\d+\\)/\\('Số liệu'!C\\d+\\)\\*10000");
    }
    Evaluation khanhHoa = PII_2025.evaluate(KHANH_HOA);
    try (XSSFWorkbook book = read(report(khanhHoa, KHANH_HOA, "56", Language.VI))) {
      // 11 values twice; 10 indicators and 6 means, 3 given scores are only rounded.
      assertThat(recomputed(book)).isEqualTo(11 + 11 + 16 + 19);
      compare(book, khanhHoa.scoreCard("56").orElseThrow());
      assertThat(row(book.getSheet("Điểm"), "Nghiên cứu và phát triển")
              .getCell(10)
              .getStringCellValue())
          .isEqualTo("điểm đã công bố, dùng thay cho điểm chưa tính được");
    }
  }

  @ParameterizedTest
  @CsvSource({"tổ chức/triệu dân, *1000000", "nghìn tổ chức/dân, *1/1000"})
  void a_factor_told_by_units_is_a_number_in_the_formula(
      String unit, String factor, @TempDir Path folder) throws IOException {
    Path pack = ChangedPack.in(folder);
    Path rules = pack.resolve("pillars/2-human-capital/formulas.drl");
    String kept =
        Files.readString(rules).replaceFirst("(?s)rule \"2\\.2\\.4 formula.*?\nend\n", "");
    Files.writeString(rules, kept);
    Files.writeString(pack.resolve("reference/formulas.csv"), """
        indicator,numerator,denominator,provenance,source
        2.2.4,st-organisations,population,official,test
        """);
    for (String file : List.of("indicators.csv", "reference/unit-names.csv")) {
      Path path = pack.resolve(file);
      String text = Files.readString(path);
      Files.writeString(path, text.replace("tổ chức/10.000 dân", unit));
    }
    Evaluation evaluation = Evaluator.of(RulePack.directory(pack)).evaluate(HUNG_YEN);

    try (XSSFWorkbook book = read(report(evaluation, HUNG_YEN, "33", Language.VI))) {
      assertThat(recomputed(book)).isEqualTo(13 + 5 + 13 + 16 + 16);
      compare(book, evaluation.scoreCard("33").orElseThrow());
      assertThat(formulaOfOrganisations(book))
          .matches("\\('Số liệu'!C\\d+\\)/\\('Số liệu'!C\\d+\\)" + Pattern.quote(factor));
    }
  }

  @Test
  void a_changed_figure_changes_what_rests_on_it() throws IOException {
    Evaluation hungYen = PII_2023.evaluate(HUNG_YEN);
    Evaluation changed = PII_2023.evaluate(HUNG_YEN.replacing(
        entry -> entry.item().equals("population"),
        HUNG_YEN.entries().stream()
            .filter(entry -> entry.item().equals("population"))
            .findFirst()
            .orElseThrow()
            .with(new BigDecimal("1000000"))));
    try (XSSFWorkbook book = read(report(hungYen, HUNG_YEN, "33", Language.VI))) {
      row(book.getSheet("Số liệu"), "Dân số").getCell(2).setCellValue(1_000_000);
      FormulaEvaluator computer = book.getCreationHelper().createFormulaEvaluator();
      for (NodeResult result : changed.scoreCard("33").orElseThrow().results()) {
        if (result.score() instanceof Score.Scored scored) {
          Cell cell = row(book.getSheet("Điểm"), result.node().name().vi()).getCell(7);
          assertThat(computer.evaluate(cell).getNumberValue())
              .isCloseTo(scored.exact().doubleValue(), within(CLOSE * 100));
        }
      }
    }
  }

  @Test
  void formulas_of_all_localities_give_what_was_computed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxReport.writeAll(ALL, NATIONAL, Language.VI, out);
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    XlsxReport.writeAll(ALL, NATIONAL, Language.VI, again);
    assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
    try (XSSFWorkbook book = read(out.toByteArray())) {
      // Every score; 48 minima and maxima; and of 10 nodes the published score, and a rank.
      assertThat(recomputed(book)).isEqualTo(63 * 76 + 2 * 48 + 63 * (10 + 1));
      List<ScoreCard> cards = ALL.scoreCards();
      List<Node> nodes = ALL.pack().framework().nodes();
      for (int card = 0; card < cards.size(); card++) {
        Row row = book.getSheet("Điểm").getRow(card + 7);
        assertThat(row.getCell(0).getStringCellValue())
            .isEqualTo(cards.get(card).locality().code());
        for (int node = 0; node < nodes.size(); node++) {
          Score score = cards.get(card).results().get(node).score();
          double exact = ((Score.Scored) score).exact().doubleValue();
          assertThat(row.getCell(node + 2).getNumericCellValue()).isEqualTo(exact);
        }
      }
    }
  }

  /** Means of several parts, one of them zero where {@code zero}. */
  private static List<Weighted> parts(boolean zero) {
    return List.of(
        new Weighted(new BigDecimal("81.5"), BigDecimal.ONE),
        new Weighted(new BigDecimal("33.25"), new BigDecimal("2.5")),
        new Weighted(zero ? BigDecimal.ZERO : new BigDecimal("47"), BigDecimal.ONE));
  }

  @ParameterizedTest
  @EnumSource(Aggregation.class)
  void means_of_every_kind_are_formulas_or_stand(Aggregation aggregation) throws IOException {
    BigDecimal exponent = new BigDecimal("0.5");
    for (boolean zero : new boolean[] {false, true}) {
      List<Weighted> parts = parts(zero);
      BigDecimal expected = switch (aggregation) {
        case ARITHMETIC -> Means.arithmetic(parts);
        case GEOMETRIC -> Means.geometric(parts);
        case HARMONIC -> Means.harmonic(parts);
        case POWER -> Means.power(parts, exponent);
        case MINIMUM -> Means.minimum(parts);
        case MEDIAN, MAZZIOTTA_PARETO, MAZZIOTTA_PARETO_UPWARD, COPELAND -> null;
      };
      List<XlsxFormulas.Part> cells = new ArrayList<>();
      try (XSSFWorkbook book = new XSSFWorkbook()) {
        Sheet sheet = book.createSheet();
        for (int i = 0; i < parts.size(); i++) {
          Row row = sheet.createRow(i);
          row.createCell(0).setCellValue(parts.get(i).weight().doubleValue());
          row.createCell(1).setCellValue(parts.get(i).value().doubleValue());
          cells.add(new XlsxFormulas.Part("A" + (i + 1), "B" + (i + 1)));
        }
        var formula = XlsxFormulas.mean(aggregation, cells, exponent);
        assertThat(formula.isPresent()).isEqualTo(expected != null);
        if (expected != null) {
          Cell cell = sheet.createRow(9).createCell(0);
          cell.setCellFormula(formula.orElseThrow());
          assertThat(book.getCreationHelper()
                  .createFormulaEvaluator()
                  .evaluate(cell)
                  .getNumberValue())
              .isCloseTo(expected.round(Arithmetic.CONTEXT).doubleValue(), within(CLOSE));
        }
      }
    }
  }

  @Test
  void a_sheet_can_be_read_and_printed() throws IOException {
    Evaluation hungYen = PII_2023.evaluate(HUNG_YEN);
    byte[] bytes = report(hungYen, HUNG_YEN, "33", Language.VI);
    assertThat(report(hungYen, HUNG_YEN, "33", Language.VI)).isEqualTo(bytes);
    try (XSSFWorkbook book = read(bytes)) {
      assertThat(book)
          .extracting(Sheet::getSheetName)
          .containsExactly(
              "Điểm", "Giá trị", "Số liệu", "Phát hiện", "Minh chứng", "Diễn giải", "Phương pháp");
      for (Sheet sheet : book) {
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getRepeatingRows()).isNotNull();
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
      }
      Cell score = row(book.getSheet("Điểm"), "Số tổ chức khoa học và công nghệ/10.000 dân")
          .getCell(8);
      assertThat(score.getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
      Cell people = row(book.getSheet("Số liệu"), "Dân số").getCell(2);
      assertThat(people.getCellStyle().getDataFormatString()).isEqualTo("#,##0");
    }
    try (XSSFWorkbook book = read(report(hungYen, HUNG_YEN, "33", Language.EN))) {
      assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Scores");
      assertThat(recomputed(book)).isPositive();
    }
  }
}
