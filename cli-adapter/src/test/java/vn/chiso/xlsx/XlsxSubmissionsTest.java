package vn.chiso.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.OwnFigure;
import vn.chiso.finding.Finding;
import vn.chiso.submission.CollectOptions;
import vn.chiso.submission.Collected;
import vn.chiso.submission.Collector;
import vn.chiso.submission.Submission;
import vn.chiso.submission.SubmissionReader;
import vn.chiso.text.Language;

final class XlsxSubmissionsTest {
  private static final String LAND = "industrial-land-planned";

  @TempDir
  private Path folder;

  @Test
  void the_reader_is_found_as_a_service() {
    assertThat(ServiceLoader.load(SubmissionReader.class))
        .hasAtLeastOneElementOfType(XlsxSubmissions.class);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_filled_form_says_everything(Language language) {
    Submission read = FilledForm.zones(language)
        .info(Keys.STATUS, language == Language.VI ? "Chính thức" : "Official")
        .info(Keys.NOTE, "Xin chú ý")
        .change(
            Keys.INFO, Keys.DATE, Keys.VALUE, cell -> cell.setCellValue(LocalDate.of(2023, 7, 3)))
        .info(Keys.HEARD + "so-xd", language == Language.VI ? "Có" : "Yes")
        .info(Keys.HEARD + "so-ct", language == Language.VI ? "Chưa" : "No")
        .text(Keys.OWN, "3.2.2", Keys.NOTE, "tự tính")
        .change(Keys.OWN, "3.2.2", Keys.VALUE, cell -> cell.setCellValue(39.81))
        .text(Keys.FIGURES, LAND, Keys.STATUS, language == Language.VI ? "Ước tính" : "Estimated")
        .read(folder, "a.xlsx");

    assertThat(read.findings()).isEmpty();
    assertThat(read.pack()).isEqualTo("pii-2023");
    assertThat(read.year()).isEqualTo(2022);
    assertThat(read.agency()).isEqualTo("ban-ql-kcn");
    assertThat(read.locality()).isEqualTo("33");
    assertThat(read.header().officer()).isEqualTo("Phó Trưởng ban");
    assertThat(read.header().origin().place())
        .isEqualTo(language == Language.VI ? "Thông tin!C11" : "Submission!C11");
    assertThat(read.header().documentNumber()).isEqualTo("12/BC-BQL");
    assertThat(read.header().documentDate()).isEqualTo("2023-07-03");
    assertThat(read.header().consulted()).containsExactly("so-xd");
    assertThat(read.header().status()).isEqualTo(DataStatus.OFFICIAL);
    assertThat(read.header().note()).isEqualTo("Xin chú ý");
    assertThat(read.entries()).hasSize(5);
    assertThat(entry(read, LAND).value()).isEqualByComparingTo("2480.5");
    assertThat(entry(read, LAND).status()).isEqualTo(DataStatus.ESTIMATED);
    assertThat(entry(read, "industrial-zone-projects").evidence()).containsExactly("d1");
    assertThat(entry(read, "industrial-zone-projects").status()).isEqualTo(DataStatus.OFFICIAL);
    assertThat(read.evidence()).hasSize(1);
    assertThat(read.evidence().get(0).documentNumber()).isEqualTo("11/BC-BQL");
    assertThat(read.own()).hasSize(1);
    assertThat(read.own().get(0).kind()).isEqualTo(OwnFigure.Kind.VALUE);
    assertThat(read.own().get(0).indicator()).isEqualTo("3.2.2");
    assertThat(read.own().get(0).note()).isEqualTo("tự tính");
  }

  @Test
  void a_figure_says_in_which_cell_it_stands() {
    Submission read = FilledForm.zones().read(folder, "a.xlsx");

    assertThat(entry(read, LAND).origin().toString()).matches("a\\.xlsx:Số liệu!H\\d+");
  }

  @Test
  void a_form_as_it_was_handed_out_has_no_figures_and_no_documents() {
    Submission read = FilledForm.of("so-khcn").read(folder, "a.xlsx");

    assertThat(read.entries()).isEmpty();
    assertThat(read.evidence()).isEmpty();
    assertThat(read.findings()).isEmpty();
  }

  @Test
  void a_renamed_file_is_still_of_its_agency() {
    assertThat(FilledForm.zones().read(folder, "phieu-so-nv (bản 2).xlsx").agency())
        .isEqualTo("ban-ql-kcn");
  }

  @Test
  void moved_columns_are_found_by_their_names() {
    Submission read = FilledForm.zones()
        .book(book -> swap(book.getSheet("Số liệu"), 7, 10))
        .read(folder, "a.xlsx");

    assertThat(read.findings()).isEmpty();
    assertThat(entry(read, LAND).value()).isEqualByComparingTo("2480.5");
    assertThat(entry(read, LAND).origin().place()).startsWith("Số liệu!K");
  }

  @Test
  void without_hidden_keys_names_are_enough() {
    Submission read = FilledForm.zones()
        .book(book -> {
          for (Sheet sheet : book) {
            sheet.removeRow(sheet.getRow(0));
            sheet.forEach(XlsxSubmissionsTest::removeKey);
          }
          book.removeSheetAt(book.getSheetIndex("_chiso"));
        })
        .read(folder, "a.xlsx");

    assertThat(read.findings()).isEmpty();
    assertThat(read.agency()).isEqualTo("ban-ql-kcn");
    assertThat(read.header().officer()).isEqualTo("Phó Trưởng ban");
    assertThat(read.entries()).hasSize(5);
    assertThat(read.evidence()).hasSize(1);
  }

  @Test
  void extra_rows_and_reordered_sheets_do_no_harm() {
    Submission read = FilledForm.zones()
        .book(book -> {
          Sheet sheet = book.getSheet("Số liệu");
          sheet.shiftRows(5, sheet.getLastRowNum(), 3);
          sheet.createRow(6).createCell(2).setCellValue("Ghi chú thêm của chuyên viên");
          book.setSheetOrder("Số liệu", 0);
          book.setSheetOrder("_chiso", 1);
        })
        .read(folder, "a.xlsx");

    assertThat(read.findings()).isEmpty();
    assertThat(read.entries()).hasSize(5);
  }

  @Test
  void a_row_added_by_hand_counts_if_it_names_an_item() {
    Submission read = FilledForm.zones()
        .book(book -> {
          Row row = book.getSheet("Số liệu").createRow(40);
          row.createCell(2).setCellValue("Dân số");
          row.createCell(7).setCellValue(1290800);
          Row other = book.getSheet("Số liệu").createRow(41);
          other.createCell(2).setCellValue("Số cây xanh");
          other.createCell(7).setCellValue(7);
        })
        .read(folder, "a.xlsx");

    assertThat(entry(read, "population").value()).isEqualByComparingTo("1290800");
    assertThat(read.findings()).extracting(Finding::check).containsExactly("row.unknown");
    assertThat(only(read).origins()).hasToString("[a.xlsx:Số liệu!H42]");
  }

  @Test
  void a_column_beside_the_form_and_one_twice_are_told() {
    Submission read = FilledForm.zones()
        .book(book -> {
          Sheet sheet = book.getSheet("Số liệu");
          sheet.getRow(3).createCell(11).setCellValue("Giải trình");
          sheet.getRow(FilledForm.row(sheet, LAND)).createCell(11).setCellValue("đo lại");
          sheet.getRow(3).createCell(12).setCellValue("Giá trị");
          sheet.getRow(FilledForm.row(sheet, LAND)).createCell(12).setCellValue(2500);
        })
        .read(folder, "a.xlsx");

    assertThat(read.findings())
        .extracting(finding -> finding.check() + finding.origins())
        .containsExactlyInAnyOrder(
            "cell.not-read[a.xlsx:Số liệu!L11]", "sheet.column-twice[a.xlsx:Số liệu!M4]");
    assertThat(entry(read, LAND).value()).isEqualByComparingTo("2480.5");
  }

  @Test
  void without_the_names_of_columns_hidden_keys_are_enough() {
    Submission read = FilledForm.zones()
        .book(book -> {
          Sheet sheet = book.getSheet("Số liệu");
          sheet.getRow(3).forEach(cell -> cell.setCellValue(""));
        })
        .read(folder, "a.xlsx");

    assertThat(read.entries()).hasSize(5);
    assertThat(entry(read, LAND).value()).isEqualByComparingTo("2480.5");
  }

  @Test
  void a_row_whose_name_and_key_differ_is_what_people_see() {
    Submission read = FilledForm.zones()
        .book(book -> book.getSheet("Số liệu")
            .getRow(FilledForm.row(book.getSheet("Số liệu"), LAND))
            .getCell(2)
            .setCellValue("Dân số"))
        .read(folder, "a.xlsx");

    assertThat(entry(read, "population").value()).isEqualByComparingTo("2480.5");
    assertThat(only(read).check()).isEqualTo("row.other-key");
  }

  @Test
  void other_agencies_that_were_heard_are_known_by_name() {
    Submission read = FilledForm.zones()
        .book(book -> {
          Sheet sheet = book.getSheet("Thông tin");
          Row free = sheet.getRow(FilledForm.row(sheet, Keys.HEARD));
          free.getCell(1).setCellValue("Cục Thống kê tỉnh");
          free.getCell(2).setCellValue("Có");
          Row next = sheet.getRow(free.getRowNum() + 1);
          next.getCell(1).setCellValue("Cục Khí tượng");
          next.getCell(2).setCellValue("có");
        })
        .info(Keys.HEARD + "so-xd", "để sau")
        .read(folder, "a.xlsx");

    assertThat(read.header().consulted()).containsExactly("cuc-thong-ke");
    assertThat(read.findings())
        .extracting(Finding::check)
        .containsExactlyInAnyOrder("info.agency-unknown", "info.answer-unknown");
  }

  @Test
  void a_workbook_that_is_no_form_is_told() {
    Submission read = FilledForm.zones()
        .book(book -> {
          for (int i = book.getNumberOfSheets() - 1; i > 0; i--) {
            book.removeSheetAt(i);
          }
        })
        .read(folder, "a.xlsx");

    assertThat(read.findings()).extracting(Finding::check).contains("book.no-form");
    assertThat(read.findings()).extracting(Finding::check).doesNotContain("form.no-sheet");
    assertThat(read.agency()).isEmpty();
  }

  @Test
  void another_year_beside_a_figure_is_told_and_the_figure_not_used() {
    Submission read = FilledForm.zones()
        .book(book -> {
          Sheet sheet = book.getSheet("Số liệu");
          sheet.getRow(FilledForm.row(sheet, LAND)).getCell(5).setCellValue("2021");
          sheet
              .getRow(FilledForm.row(sheet, "industrial-zone-projects"))
              .getCell(5)
              .setCellValue("Năm 2022");
        })
        .read(folder, "a.xlsx");

    assertThat(only(read).check()).isEqualTo("number.other-year");
    assertThat(only(read).origins()).hasToString("[a.xlsx:Số liệu!F11]");
    assertThat(only(read).items()).containsExactly(LAND);
    assertThat(only(read).message().vi()).contains("“2021”", "năm 2022");
    assertThat(entry(read, LAND).value()).isNull();
    assertThat(entry(read, LAND).typed()).isEqualTo("2480.5");
    assertThat(entry(read, "industrial-zone-projects").value()).isEqualByComparingTo("380");
  }

  @Test
  void another_agency_than_that_of_the_code_leaves_open_whose_form_it_is() {
    Submission read = stated("Cơ quan cung cấp", "Sở Nội vụ");

    assertThat(only(read).check()).isEqualTo("info.other-agency");
    assertThat(only(read).origins()).hasToString("[a.xlsx:Thông tin!C5]");
    assertThat(only(read).message().vi())
        .contains("“Sở Nội vụ”", "“Ban Quản lý các khu công nghiệp tỉnh”");
    assertThat(read.agency()).isEmpty();
    assertThat(Collector.collect(FilledForm.PACK, List.of(read), CollectOptions.NONE)
            .findings())
        .extracting(Finding::check)
        .containsExactly("info.other-agency");
  }

  @Test
  void another_locality_than_that_of_the_code_is_not_guessed_whatever_is_collected() {
    Submission read = stated("Địa phương", "Hà Nội");

    Collected collected = Collector.collect(
        FilledForm.PACK,
        List.of(read),
        new CollectOptions(CollectOptions.NONE.common(), "33", null));

    assertThat(only(read).origins()).hasToString("[a.xlsx:Thông tin!C6]");
    assertThat(collected.dataset().entries()).isEmpty();
    assertThat(collected.findings())
        .extracting(Finding::check)
        .containsExactly("info.other-locality");
  }

  @Test
  void a_name_nobody_knows_is_told_and_the_code_counts() {
    Submission read = stated("Cơ quan cung cấp", "BQL KCN tỉnh");

    assertThat(only(read).check()).isEqualTo("info.changed");
    assertThat(only(read).origins()).hasToString("[a.xlsx:Thông tin!C5]");
    assertThat(read.agency()).isEqualTo("ban-ql-kcn");
    assertThat(only(stated("Mã phiếu", "pii-2023/33/so-nv/2022/1")).check())
        .isEqualTo("info.other-code");
  }

  /** The form after somebody changed what is locked. */
  private Submission stated(String what, String text) {
    return FilledForm.zones()
        .book(book -> {
          for (Row row : book.getSheet("Thông tin")) {
            if (row.getCell(1) != null && row.getCell(1).toString().equals(what)) {
              row.getCell(2).setCellValue(text);
            }
          }
        })
        .read(folder, "a.xlsx");
  }

  @Test
  void the_lock_files_of_open_forms_are_left_alone() {
    FilledForm form = FilledForm.zones();

    assertThat(new XlsxSubmissions().reads(form.save(folder.resolve("~$a.xlsx"))))
        .isFalse();
    assertThat(new XlsxSubmissions().reads(form.save(folder.resolve("A.XLSX")))).isTrue();
    assertThat(new XlsxSubmissions().reads(folder)).isFalse();
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

  private static void removeKey(Row row) {
    if (row.getCell(0) != null) {
      row.removeCell(row.getCell(0));
    }
  }

  private static void swap(Sheet sheet, int one, int other) {
    for (Row row : sheet) {
      Cell left = row.getCell(one);
      Cell right = row.getCell(other);
      if (left != null && right != null) {
        Cell spare = row.createCell(60);
        CellUtil.copyCell(left, spare, new CellCopyPolicy(), null);
        CellUtil.copyCell(right, left, new CellCopyPolicy(), null);
        CellUtil.copyCell(spare, right, new CellCopyPolicy(), null);
        row.removeCell(spare);
      }
    }
  }
}
