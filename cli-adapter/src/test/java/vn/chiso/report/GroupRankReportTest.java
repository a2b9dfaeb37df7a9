package vn.chiso.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.framework.Locality;
import vn.chiso.pack.RulePack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.Score;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Language;

/** Reports by a pack that ranks localities within their regions too. */
class GroupRankReportTest {
  private static final Dataset NATIONAL = Dataset.read(Path.of("../examples/national-2023"));

  @TempDir
  private Path folder;

  private Evaluation evaluation(String ties, String on) throws IOException {
    Path pack = ChangedPack.in(
        folder,
        "ties: competition",
        "ties: " + ties + "\n    within: region",
        "on: exact",
        "on: " + on);
    return Evaluator.of(RulePack.directory(pack)).evaluate(NATIONAL);
  }

  /** How many localities of its region have a greater score in the index, and how many it has. */
  private static Map<String, int[]> plain(Evaluation evaluation, boolean published) {
    Map<String, int[]> places = new TreeMap<>();
    for (ScoreCard card : evaluation.scoreCards()) {
      int better = 0;
      int members = 0;
      for (ScoreCard other : evaluation.scoreCards()) {
        if (region(other).equals(region(card))) {
          members++;
          better += score(other, published).compareTo(score(card, published)) > 0 ? 1 : 0;
        }
      }
      places.put(card.locality().code(), new int[] {better + 1, members});
    }
    return places;
  }

  private static String region(ScoreCard card) {
    return card.locality().region().vi();
  }

  private static BigDecimal score(ScoreCard card, boolean published) {
    NodeResult index = card.results().get(0);
    return published ? index.published() : ((Score.Scored) index.score()).exact();
  }

  @Test
  void a_page_tells_the_rank_in_the_region_and_of_how_many() throws IOException {
    Evaluation evaluation = evaluation("competition", "exact");
    Map<String, int[]> places = plain(evaluation, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.writeAll(evaluation, NATIONAL, Language.VI, out);
    String all = out.toString(UTF_8);
    assertThat(all).contains("<th scope=\"col\">Hạng trong nhóm</th>");
    for (ScoreCard card : evaluation.scoreCards()) {
      int[] place = places.get(card.locality().code());
      assertThat(all)
          .contains("href=\"#card-" + card.locality().code() + "\">"
              + card.locality().name().vi()
              + "</a></th><td>" + place[0] + "/" + place[1] + " " + region(card) + "</td>");
    }
    ScoreCard hungYen = evaluation.scoreCard("33").orElseThrow();
    out = new ByteArrayOutputStream();
    HtmlReport.write(evaluation, NATIONAL, hungYen, Language.VI, out);
    int[] place = places.get("33");
    assertThat(out.toString(UTF_8))
        .contains(
            "Hạng trong nhóm: giữa các địa phương của nhóm Đồng bằng sông Hồng.",
            "<td class=\"number\">" + place[0] + "/11</td>",
            " · hạng trong nhóm " + place[0] + "/11 Đồng bằng sông Hồng");
    out = new ByteArrayOutputStream();
    HtmlReport.write(evaluation, NATIONAL, hungYen, Language.EN, out);
    assertThat(out.toString(UTF_8))
        .contains("Rank in its group", " · rank in its group " + place[0] + "/11 Red River Delta");
  }

  @Test
  void a_letter_tells_it_in_text_and_tables() throws IOException {
    Evaluation evaluation = evaluation("competition", "exact");
    Map<String, int[]> places = plain(evaluation, false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxReport.writeAll(evaluation, NATIONAL, Language.VI, out);
    String all = ShownText.of("letter.docx", out.toByteArray());
    for (ScoreCard card : evaluation.scoreCards()) {
      int[] place = places.get(card.locality().code());
      assertThat(all).contains(place[0] + "/" + place[1] + " " + region(card));
    }
    out = new ByteArrayOutputStream();
    DocxReport.write(
        evaluation, NATIONAL, evaluation.scoreCard("33").orElseThrow(), Language.VI, out);
    assertThat(ShownText.of("letter.docx", out.toByteArray()))
        .contains(
            ", hạng trong nhóm " + places.get("33")[0] + "/11 Đồng bằng sông Hồng.",
            "Hạng trong nhóm",
            "giữa các địa phương của nhóm Đồng bằng sông Hồng.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exact", "published"})
  void a_spreadsheet_counts_who_of_the_region_is_ahead(String on) throws IOException {
    Evaluation evaluation = evaluation("competition", on);
    Map<String, int[]> places = plain(evaluation, on.equals("published"));
    try (XSSFWorkbook book = all(evaluation)) {
      FormulaEvaluator computer = book.getCreationHelper().createFormulaEvaluator();
      Sheet ranking = book.getSheetAt(0);
      Map<String, Locality> localities = evaluation.pack().localities();
      int rows = 0;
      for (Row row : ranking) {
        Locality locality = localities.get(row.getCell(1) == null ? "" : row.getCell(1) + "");
        if (locality != null) {
          int[] place = places.get(locality.code());
          Cell rank = row.getCell(14);
          assertThat(row.getCell(13)).hasToString(locality.region().vi());
          assertThat(rank.getCellType()).isEqualTo(CellType.FORMULA);
          assertThat(rank.getNumericCellValue()).isEqualTo(place[0]);
          assertThat(computer.evaluate(rank).getNumberValue()).isEqualTo(place[0]);
          assertThat(row.getCell(15).getNumericCellValue()).isEqualTo(place[1]);
          rows++;
        }
      }
      assertThat(rows).isEqualTo(63);
    }
  }

  @Test
  void half_places_stand_without_a_formula() throws IOException {
    Evaluation evaluation = evaluation("fractional", "exact");
    try (XSSFWorkbook book = all(evaluation)) {
      Row first = book.getSheetAt(0).getRow(3);
      assertThat(first.getCell(14).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(first.getCell(14).getNumericCellValue()).isEqualTo(1);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxReport.write(
        evaluation, NATIONAL, evaluation.scoreCard("33").orElseThrow(), Language.VI, out);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      Row heads = book.getSheetAt(0).getRow(2);
      Row index = book.getSheetAt(0).getRow(3);
      assertThat(heads.getCell(10)).hasToString("Hạng trong nhóm");
      assertThat(heads.getCell(11)).hasToString("Cách tính");
      assertThat(index.getCell(10)).hasToString(plain(evaluation, false).get("33")[0] + "/11");
      assertThat(index.getCell(11).toString()).isNotEmpty();
    }
  }

  private static XSSFWorkbook all(Evaluation evaluation) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxReport.writeAll(evaluation, NATIONAL, Language.VI, out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
