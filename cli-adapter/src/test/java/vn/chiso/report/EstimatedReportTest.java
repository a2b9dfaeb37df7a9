package vn.chiso.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Language;

/** Reports by a pack that has missing figures estimated. */
class EstimatedReportTest {
  @TempDir
  private Path folder;

  private Evaluation evaluation(Dataset dataset) throws IOException {
    String estimating =
        "  imputation:\n    method: median\n    provenance: published\n    source: test\n  ranks:";
    Path pack = ChangedPack.in(folder, "  ranks:", estimating);
    return Evaluator.of(RulePack.directory(pack)).evaluate(dataset);
  }

  @Test
  void an_estimate_is_told_as_one_and_what_rests_on_it_is_computed_from_it() throws IOException {
    Dataset national = Dataset.read(Path.of("../examples/national-2023"));
    Entry organisations = national.entries().stream()
        .filter(
            each -> each.item().equals("st-organisations") && each.locality().equals("33"))
        .findFirst()
        .orElseThrow();
    Dataset dataset = national.replacing(organisations::equals, organisations.with(null));
    Evaluation evaluation = evaluation(dataset);
    ScoreCard card = evaluation.scoreCard("33").orElseThrow();
    assertThat(evaluation.imputed()).hasSize(1);

    ByteArrayOutputStream letter = new ByteArrayOutputStream();
    DocxReport.write(evaluation, dataset, card, Language.VI, letter);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter.toByteArray()))) {
      List<String> tables =
          document.getTables().stream().map(XWPFTable::getText).toList();
      assertThat(tables)
          .anyMatch(text -> text.contains("ước lượng từ trung vị của 62 địa phương có số liệu"));
    }

    ByteArrayOutputStream table = new ByteArrayOutputStream();
    XlsxReport.write(evaluation, dataset, card, Language.VI, table);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(table.toByteArray()))) {
      FormulaEvaluator computer = book.getCreationHelper().createFormulaEvaluator();
      book.getSheet("Giá trị").forEach(row -> {
        if (row.getCell(0) != null && row.getCell(0).toString().equals("2.2.4")) {
          assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.NUMERIC);
          assertThat(row.getCell(4).getStringCellValue()).startsWith("ước lượng từ trung vị");
        }
      });
      book.getSheet("Điểm").forEach(row -> {
        if (row.getCell(8) != null && row.getCell(8).getCellType() == CellType.FORMULA) {
          double written = row.getCell(8).getNumericCellValue();
          assertThat(computer.evaluate(row.getCell(8)).getNumberValue())
              .isCloseTo(written, within(1e-9));
        }
      });
    }
  }
}
