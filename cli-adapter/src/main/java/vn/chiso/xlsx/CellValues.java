package vn.chiso.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import vn.chiso.text.Numbers;

/** Makes cells from what the XML of a workbook says about them. */
final class CellValues {
  /** As many digits as spreadsheet programs show; those behind are noise of binary fractions. */
  private static final MathContext SHOWN = new MathContext(15);

  private static final int LAST_DAY = 2_958_465;

  private final SharedStrings strings;
  private final NumberFormats formats;
  private final boolean from1904;

  CellValues(SharedStrings strings, NumberFormats formats, boolean from1904) {
    this.strings = strings;
    this.formats = formats;
    this.from1904 = from1904;
  }

  /** The cell, null if it is empty. */
  @Nullable
  SheetCell cell(
      int row, int column, String type, String style, boolean formula, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return formula && !type.equals("str")
          ? new SheetCell(row, column, SheetCell.Kind.UNCOMPUTED, "")
          : null;
    }
    return switch (type) {
      case "s" -> text(row, column, shared(value));
      case "str", "inlineStr" -> text(row, column, value);
      case "e" -> new SheetCell(row, column, SheetCell.Kind.FAULT, value);
      case "b" -> text(row, column, value.equals("1") ? "TRUE" : "FALSE");
      case "d" -> new SheetCell(row, column, SheetCell.Kind.DATE, value.replaceFirst("T.*", ""));
      default -> number(row, column, value, style);
    };
  }

  private static @Nullable SheetCell text(int row, int column, String text) {
    return text.isBlank() ? null : new SheetCell(row, column, SheetCell.Kind.TEXT, text);
  }

  private String shared(String index) {
    return strings.getItemAt(Integer.parseInt(index.strip())).getString();
  }

  private SheetCell number(int row, int column, String value, String style) {
    double number = Double.parseDouble(value);
    if (formats.isDate(style) && number >= 1 && number <= LAST_DAY) {
      return new SheetCell(row, column, SheetCell.Kind.DATE, date(number).toString());
    }
    String plain = Numbers.plain(BigDecimal.valueOf(number).round(SHOWN));
    SheetCell.Kind kind = formats.isPercent(style) ? SheetCell.Kind.PERCENT : SheetCell.Kind.NUMBER;
    return new SheetCell(row, column, kind, plain);
  }

  private LocalDate date(double number) {
    LocalDateTime time = DateUtil.getLocalDateTime(number, from1904);
    return time.toLocalDate();
  }
}
