package vn.chiso.xlsx;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How a cell of a form looks, and whether it may be filled in. */
enum Look {
  /** The name of a sheet. */
  TITLE(14, true, ""),
  /** A sentence below it. */
  REMARK(11, false, ""),
  /** A heading among the instructions. */
  HEADING(12, true, ""),
  /** The name of a column. */
  COLUMN(11, true, "D9E2F3"),
  /** The indicator that the rows below are about. */
  SECTION(11, true, "EDEDED"),
  /** What else a section says. */
  DETAIL(10, false, "EDEDED"),
  /** Text of the form. */
  TEXT(11, false, ""),
  /** Text that explains, smaller. */
  SMALL(9, false, ""),
  /** A short text in the middle. */
  CENTRE(11, false, ""),
  /** A figure of the form. */
  FIGURE(11, false, ""),
  /** Text to be typed. */
  INPUT(11, false, "FFF8DC"),
  /** A whole number to be typed. */
  INPUT_COUNT(11, false, "FFF8DC"),
  /** A number to be typed. */
  INPUT_NUMBER(11, false, "FFF8DC"),
  /** A date to be typed. */
  INPUT_DATE(11, false, "FFF8DC");

  /** The font of official documents (Decree 30/2020/NĐ-CP); LibreOffice has one like it. */
  static final String FONT = "Times New Roman";

  private static final double BODY = 11;
  private static final double PLAIN = 1.1;
  private static final double BOLD = 1;
  private static final double LEADING = 1.25;
  private static final double ROOM = 5;

  private final int points;
  private final boolean bold;
  private final String fill;

  Look(int points, boolean bold, String fill) {
    this.points = points;
    this.bold = bold;
    this.fill = fill;
  }

  boolean isInput() {
    return name().startsWith("INPUT");
  }

  /**
   * The height of a cell with that text in points, as near as can be told without the font.
   *
   * @param width the width of the cell in characters of 11 points
   */
  double height(String text, int width) {
    double perLine = Math.max(1, width * (bold ? BOLD : PLAIN) * BODY / points);
    long lines = text.lines()
        .mapToLong(line -> Math.max(1, (long) Math.ceil(line.length() / perLine)))
        .sum();
    return Math.max(1, lines) * points * LEADING + ROOM;
  }

  private boolean isFramed() {
    return this != TITLE && this != REMARK && this != HEADING;
  }

  XSSFCellStyle style(XSSFWorkbook book) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font(book));
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(alignment());
    style.setLocked(!isInput());
    if (!fill.isEmpty()) {
      style.setFillForegroundColor(colour(fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    if (isFramed()) {
      frame(style);
      style.setIndention((short) (style.getAlignment() == HorizontalAlignment.CENTER ? 0 : 1));
    }
    style.setDataFormat(book.createDataFormat().getFormat(format()));
    return style;
  }

  private XSSFFont font(XSSFWorkbook book) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    return font;
  }

  private HorizontalAlignment alignment() {
    return switch (this) {
      case COLUMN, CENTRE, INPUT_DATE -> HorizontalAlignment.CENTER;
      case FIGURE, INPUT_COUNT, INPUT_NUMBER -> HorizontalAlignment.RIGHT;
      default -> HorizontalAlignment.LEFT;
    };
  }

  private String format() {
    return switch (this) {
      case INPUT_COUNT -> "#,##0";
      case FIGURE, INPUT_NUMBER -> "#,##0.######";
      case INPUT_DATE -> "dd/mm/yyyy";
      // As text, so that 05/2023 stays what was typed.
      case INPUT -> "@";
      default -> "General";
    };
  }

  private static void frame(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
  }

  private static XSSFColor colour(String rgb) {
    return new XSSFColor(HexFormat.of().parseHex(rgb));
  }
}
