package vn.chiso.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.dataset.Dataset;
import vn.chiso.framework.Item;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Language;

final class FormWriterTest {
  private static final RulePack PACK = FilledForm.PACK;

  @Test
  void every_lead_agency_has_a_form_with_all_it_answers_for() {
    List<Form> forms = forms(Dataset.builder(2022).build());

    assertThat(forms).hasSize(11);
    assertThat(forms.stream().flatMap(Form::lines).map(FormLine::code).collect(Collectors.toSet()))
        .isEqualTo(PACK.items().keySet());
    assertThat(FilledForm.form("so-ct").lines().map(FormLine::code))
        .contains("policies-logistics-issued", "policies-industrial-zones-issued");
    assertThat(FilledForm.form("so-gtvt").lines().map(FormLine::code))
        .containsExactly("policies-logistics-issued", "policies-logistics-implemented");
  }

  @Test
  void indicators_whose_values_enter_directly_are_asked_for_themselves() {
    RulePack pack = RulePack.builtIn("pii-2025");
    List<Form> forms =
        Form.all(pack, pack.localities().get("56"), Dataset.builder(2024).build());

    assertThat(forms).isNotEmpty();
    assertThat(forms.stream().flatMap(Form::lines).map(FormLine::code)).contains("entry-costs");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_same_form_gives_the_same_bytes(Language language) throws IOException {
    byte[] bytes = FormWriter.write(FilledForm.form("so-khcn"), language);

    assertThat(FormWriter.write(FilledForm.form("so-khcn"), language)).isEqualTo(bytes);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        assertThat(each.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
        assertThat(each.getMethod()).isEqualTo(ZipEntry.STORED);
      }
    }
  }

  @Test
  void the_sheets_are_vietnamese_first() {
    assertThat(names(Language.VI))
        .containsExactly("Hướng dẫn", "Thông tin", "Số liệu", "Minh chứng", "Tự chấm", "_chiso");
    assertThat(names(Language.EN))
        .containsExactly(
            "Instructions", "Submission", "Figures", "Evidence", "Own results", "_chiso");
  }

  @Test
  void only_inputs_can_be_changed() {
    with(Language.VI, book -> {
      assertThat(book).allMatch(Sheet::getProtect);
      XSSFSheet figures = book.getSheet("Số liệu");
      Row row = figures.getRow(FilledForm.row(figures, "population"));
      List<Boolean> locked = new ArrayList<>();
      row.forEach(cell -> locked.add(cell.getCellStyle().getLocked()));
      assertThat(locked)
          .containsExactly(true, true, true, true, true, true, true, false, false, false, false);
      assertThat(book.getSheetVisibility(5)).isEqualTo(SheetVisibility.VERY_HIDDEN);
      assertThat(figures.isColumnHidden(0)).isTrue();
      assertThat(figures.getRow(0).getZeroHeight()).isTrue();
      return null;
    });
  }

  @Test
  void inputs_take_what_the_pack_allows() {
    with(Language.VI, book -> {
      XSSFSheet figures = book.getSheet("Số liệu");
      int row = FilledForm.row(figures, "population");
      List<String> kinds = figures.getDataValidations().stream()
          .filter(each -> each.getRegions().getCellRangeAddresses()[0].getFirstRow() == row)
          .map(FormWriterTest::describe)
          .toList();
      assertThat(kinds)
          .containsExactly(
              ValidationType.INTEGER + " 0 100000000",
              ValidationType.LIST + " 'Minh chứng'!$B$5:$B$24 null",
              ValidationType.LIST + " \"Chính thức,Đã công bố,Ước tính,Minh họa,Nhân tạo\" null");
      return null;
    });
  }

  private static String describe(DataValidation validation) {
    DataValidationConstraint constraint = validation.getValidationConstraint();
    return constraint.getValidationType() + " " + constraint.getFormula1() + " "
        + constraint.getFormula2();
  }

  @Test
  void the_header_stays_in_sight_and_pages_are_a4() {
    with(Language.VI, book -> {
      XSSFSheet figures = book.getSheet("Số liệu");
      assertThat(figures.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 4);
      assertThat(figures.getRepeatingRows().getFirstRow()).isEqualTo(3);
      assertThat(figures.getPrintSetup().getLandscape()).isTrue();
      assertThat(figures.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
      return null;
    });
  }

  @Test
  void the_instructions_say_by_when_and_to_whom() {
    with(Language.VI, book -> {
      String all = text(book.getSheet("Hướng dẫn"));
      assertThat(all)
          .contains(
              "08/07/2023", "Gửi Sở Khoa học và Công nghệ", "1652/BKHCN-HVKHCN, ngày 02/06/2023")
          .contains("Phân công: Sở KH&CN Hưng Yên, văn bản và bảng phân công tháng 6/2023\n");
      return null;
    });
  }

  @Test
  void last_years_figure_stands_beside_the_input() {
    Dataset earlier = Dataset.builder(2021)
        .datum("population", "33", "1284600")
        .datum("grdp", "01", "1")
        .build();
    Form form = forms(earlier).get(0);

    assertThat(form.hasPrevious()).isTrue();
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(FormWriter.write(form, Language.VI)))) {
      XSSFSheet figures = book.getSheet("Số liệu");
      Row row = figures.getRow(FilledForm.row(figures, "population"));
      assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(1284600);
      assertThat(figures.getRow(3).getCell(7).getStringCellValue()).isEqualTo("Kỳ trước");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void figures_of_the_same_year_are_not_last_years() {
    assertThat(forms(Dataset.builder(2022).datum("population", "33", "1").build()))
        .noneMatch(Form::hasPrevious);
  }

  @Test
  void every_text_of_an_item_is_in_the_form() {
    with(Language.VI, book -> {
      String all = text(book.getSheet("Số liệu"));
      FilledForm.form("so-khcn").lines().forEach(line -> {
        Item item = PACK.items().get(line.code());
        assertThat(all).contains(item.name().vi(), item.unitOfMeasure().vi(), item.source());
      });
      return null;
    });
  }

  private static List<Form> forms(Dataset earlier) {
    return Form.all(PACK, PACK.localities().get("33"), earlier);
  }

  private static List<String> names(Language language) {
    return with(language, book -> {
      List<String> names = new ArrayList<>();
      book.forEach(sheet -> names.add(sheet.getSheetName()));
      return names;
    });
  }

  private static <T> T with(Language language, Function<XSSFWorkbook, T> look) {
    byte[] bytes = FormWriter.write(FilledForm.form("so-khcn"), language);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return look.apply(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    for (Row row : sheet) {
      for (Cell cell : row) {
        text.append(cell).append('\n');
      }
    }
    return text.toString();
  }
}
