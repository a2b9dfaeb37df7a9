package vn.chiso.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.dataset.Entry;
import vn.chiso.finding.Finding;
import vn.chiso.submission.Submission;

/** What people type into the cells of a form, and what is made of it. */
final class FormCellsTest {
  private static final String LAND = "industrial-land-planned";

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({
    "'2480,5', 2480.5, number.vietnamese-notation",
    "'2.480,5', 2480.5, number.vietnamese-notation",
    "2480.5, 2480.5, ",
    "2 480, 2480, number.spaces",
    "2.480, , number.either",
    "'2,480', , number.ambiguous",
    "khoảng 2480, , number.not-a-number",
    "2480 ha, , number.unit",
  })
  void numbers_typed_as_text_are_understood_but_never_guessed(
      String typed, String meant, String check) {
    Submission read =
        FilledForm.zones().text(Keys.FIGURES, LAND, Keys.VALUE, typed).read(folder, "a.xlsx");

    Entry entry = entry(read, LAND);
    assertThat(entry.typed()).isEqualTo(typed);
    if (meant == null) {
      assertThat(entry.value()).isNull();
    } else {
      assertThat(entry.value()).isEqualByComparingTo(meant);
    }
    if (check == null) {
      assertThat(read.findings()).isEmpty();
    } else {
      assertThat(only(read).check()).isEqualTo(check);
      assertThat(only(read).origins()).containsExactly(entry.origin());
    }
  }

  @Test
  void binary_noise_of_a_number_is_dropped() {
    Submission read = FilledForm.zones().figure(LAND, 0.1 + 0.2).read(folder, "a.xlsx");

    assertThat(entry(read, LAND).value()).isEqualTo("0.3");
  }

  @Test
  void formulas_count_by_what_they_gave() {
    Submission read = FilledForm.zones()
        .change(Keys.FIGURES, LAND, Keys.VALUE, cell -> {
          cell.setCellFormula("1000+1480.5");
          cell.setCellValue(2480.5);
        })
        .read(folder, "a.xlsx");

    assertThat(read.findings()).isEmpty();
    assertThat(entry(read, LAND).value()).isEqualTo("2480.5");
  }

  @Test
  void a_formula_with_an_error_or_without_a_result_is_told() {
    Submission read = FilledForm.zones()
        .change(Keys.FIGURES, LAND, Keys.VALUE, cell -> {
          cell.setCellFormula("1/0");
          cell.setCellErrorValue(FormulaError.DIV0.getCode());
        })
        .change(Keys.FIGURES, "industrial-zone-projects", Keys.VALUE, cell -> {
          cell.setBlank();
          cell.setCellFormula("1+1");
        })
        .read(folder, "a.xlsx");

    assertThat(read.findings())
        .extracting(Finding::check)
        .containsExactlyInAnyOrder("cell.formula-fault", "cell.formula-uncomputed");
    assertThat(entry(read, LAND).value()).isNull();
    assertThat(entry(read, LAND).typed()).isEqualTo("#DIV/0!");
  }

  @Test
  void a_number_shown_as_date_or_percentage_is_not_guessed() {
    Submission read = FilledForm.zones()
        .change(Keys.FIGURES, LAND, Keys.VALUE, cell -> format(cell, "0%"))
        .change(Keys.FIGURES, "industrial-zone-projects", Keys.VALUE, cell -> format(cell, "dd/mm"))
        .read(folder, "a.xlsx");

    assertThat(read.findings())
        .extracting(Finding::check)
        .containsExactlyInAnyOrder("number.percent-format", "number.became-date");
    assertThat(read.findings()).extracting(Finding::items).contains(List.of(LAND));
  }

  @ParameterizedTest
  @CsvSource({"03/07/2023", "3-7-2023", "2023-07-03", "ngày 3 tháng 7 năm 2023"})
  void dates_typed_as_text_are_understood(String typed) {
    assertThat(FilledForm.zones()
            .info(Keys.DATE, typed)
            .read(folder, "a.xlsx")
            .header()
            .documentDate())
        .isEqualTo("2023-07-03");
  }

  @Test
  void a_date_shown_as_a_number_is_understood() {
    assertThat(FilledForm.zones()
            .change(Keys.INFO, Keys.DATE, Keys.VALUE, cell -> {
              cell.setCellValue(45110);
              format(cell, "General");
            })
            .read(folder, "a.xlsx")
            .header()
            .documentDate())
        .isEqualTo("2023-07-03");
  }

  @Test
  void no_date_is_told_with_its_cell() {
    Submission read = FilledForm.zones().info(Keys.DATE, "7/13/2023").read(folder, "a.xlsx");

    assertThat(read.header().documentDate()).isNull();
    assertThat(only(read).origins().get(0).place()).startsWith("Thông tin!C");
  }

  @Test
  void evidence_merged_over_rows_backs_all_of_them() {
    Submission read = FilledForm.zones()
        .text(Keys.FIGURES, "industrial-land-serviced", Keys.EVIDENCE_IDS, "d1, d2")
        .book(book -> merge(book.getSheet("Số liệu"), Keys.EVIDENCE_IDS))
        .read(folder, "a.xlsx");

    assertThat(entry(read, LAND).evidence()).containsExactly("d1", "d2");
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void a_value_merged_over_rows_belongs_to_none() {
    Submission read = FilledForm.zones()
        .book(book -> merge(book.getSheet("Số liệu"), Keys.VALUE))
        .read(folder, "a.xlsx");

    assertThat(read.findings()).extracting(Finding::check).containsOnly("number.merged");
    assertThat(read.findings()).hasSize(2);
    assertThat(entry(read, LAND).value()).isNull();
  }

  private static Entry entry(Submission read, String item) {
    return read.entries().stream()
        .filter(entry -> entry.item().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private static Finding only(Submission read) {
    assertThat(read.findings()).hasSize(1);
    return read.findings().get(0);
  }

  private static void format(Cell cell, String format) {
    CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  /** Merges the cells of serviced and planned land. */
  private static void merge(Sheet sheet, String column) {
    int first = FilledForm.row(sheet, "industrial-land-serviced");
    int at = FilledForm.column(sheet, column);
    sheet.getRow(first + 1).getCell(at).setBlank();
    sheet.addMergedRegion(new CellRangeAddress(first, first + 1, at, at));
  }
}
