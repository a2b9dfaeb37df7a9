package vn.chiso.xlsx;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import vn.chiso.text.Language;
import vn.chiso.text.Numbers;

/** What may be typed into the cells of a sheet, and the words for what may not. */
final class Choices {
  private static final String GREATEST = "1000000000000000";
  private static final String FIRST_DAY = "DATE(2000,1,1)";
  private static final String LAST_DAY = "DATE(2100,12,31)";

  private final XSSFSheet sheet;
  private final DataValidationHelper helper;
  private final Language language;

  Choices(XSSFSheet sheet, Language language) {
    this.sheet = sheet;
    this.helper = sheet.getDataValidationHelper();
    this.language = language;
  }

  /** A number of that line. */
  void number(CellRangeAddressList cells, FormLine line) {
    String least = bound(line.minimum(), "-" + GREATEST);
    String most = bound(line.maximum(), GREATEST);
    DataValidationConstraint constraint = line.isWhole()
        ? helper.createIntegerConstraint(OperatorType.BETWEEN, least, most)
        : helper.createDecimalConstraint(OperatorType.BETWEEN, least, most);
    strict(cells, constraint, line.isWhole() ? "entry.whole" : "entry.number");
  }

  /** Any number between two limits. */
  void number(CellRangeAddressList cells, String least, String most) {
    strict(
        cells, helper.createDecimalConstraint(OperatorType.BETWEEN, least, most), "entry.number");
  }

  private static String bound(@Nullable BigDecimal limit, String otherwise) {
    return limit == null ? otherwise : Numbers.plain(limit);
  }

  void date(CellRangeAddressList cells) {
    strict(
        cells,
        helper.createDateConstraint(OperatorType.BETWEEN, FIRST_DAY, LAST_DAY, "dd/mm/yyyy"),
        "entry.date");
  }

  /** One of a few words. */
  void words(CellRangeAddressList cells, String... words) {
    strict(cells, helper.createExplicitListConstraint(words), "entry.list");
  }

  /** What stands in other cells, or, after a question, something else. */
  void listed(CellRangeAddressList cells, String range) {
    DataValidation validation =
        validation(cells, helper.createFormulaListConstraint(range), "entry.listed");
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    sheet.addValidationData(validation);
  }

  private void strict(
      CellRangeAddressList cells, DataValidationConstraint constraint, String words) {
    DataValidation validation = validation(cells, constraint, words);
    validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
    sheet.addValidationData(validation);
  }

  private DataValidation validation(
      CellRangeAddressList cells, DataValidationConstraint constraint, String words) {
    DataValidation validation = helper.createValidation(constraint, cells);
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    // In XLSX the flag means the opposite of its name.
    validation.setSuppressDropDownArrow(true);
    validation.createErrorBox(FormText.say("entry.title", language), FormText.say(words, language));
    return validation;
  }
}
