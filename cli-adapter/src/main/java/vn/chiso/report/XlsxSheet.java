package vn.chiso.report;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.chiso.text.SafeText;

/** A sheet while it is written, row by row. Not thread-safe. */
final class XlsxSheet {
  private static final int UNITS_PER_CHARACTER = 256;
  private static final int LONGEST = 32_767;
  private static final int DEEPEST = 7;
  private static final int MOST_INDENT = 14;
  /** Letters of this font are narrower than the characters widths are measured in. */
  private static final double NARROW = 1.15;

  private static final int MOST_DECIMALS = 4;
  private static final double MARGIN = 0.4;
  private static final double FOOT = 0.6;
  private static final double LINE = 14.5;
  private static final double ROOM = 4;
  private static final int MOST_LINES = 28;

  private final XlsxBook book;
  private final XSSFSheet sheet;
  private final int[] widths;
  private int next;

  XlsxSheet(XlsxBook book, XSSFSheet sheet, int... widths) {
    this.book = book;
    this.sheet = sheet;
    this.widths = widths.clone();
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * UNITS_PER_CHARACTER);
    }
    sheet.setRowSumsBelow(false);
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, MARGIN);
    sheet.setMargin(PageMargin.RIGHT, MARGIN);
    sheet.setMargin(PageMargin.TOP, MARGIN);
    sheet.setMargin(PageMargin.BOTTOM, FOOT);
    sheet.setMargin(PageMargin.FOOTER, MARGIN / 2);
    sheet.getFooter().setRight("&P/&N");
  }

  /** What formulas on other sheets call a cell of this one. */
  String address(int row, int column) {
    return "'" + sheet.getSheetName().replace("'", "''") + "'!" + cell(row, column);
  }

  /** What formulas on this sheet call a cell. */
  static String cell(int row, int column) {
    return new CellReference(row, column).formatAsString(false);
  }

  /** The index of the row that comes next. */
  int next() {
    return next;
  }

  void title(String text) {
    line(text, XlsxBook.Kind.TITLE);
  }

  void remark(String text) {
    line(text, XlsxBook.Kind.REMARK);
  }

  private void line(String text, XlsxBook.Kind kind) {
    Cell cell = sheet.createRow(next++).createCell(0);
    String plain = SafeText.line(text);
    cell.setCellValue(plain);
    cell.setCellStyle(book.text(kind, 0, SafeText.isLikeFormula(plain)));
  }

  /** The names of the columns, the signs for numbers left out. */
  void head(List<String> columns) {
    Line line = row();
    for (String column : columns) {
      line.text(column.startsWith("#") ? column.substring(1) : column, XlsxBook.Kind.HEAD, 0);
    }
  }

  /** Keeps all rows so far in sight, and these of the columns; prints them on every page. */
  void freeze(int columns, int firstRow) {
    sheet.createFreezePane(columns, next);
    sheet.setRepeatingRows(new CellRangeAddress(firstRow, next - 1, -1, -1));
  }

  /** Prints it on so many pages side by side, with the first columns on each. */
  void spread(int pages, int columns) {
    sheet.getPrintSetup().setFitWidth((short) pages);
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, columns - 1));
  }

  Line row() {
    return new Line(sheet.createRow(next++));
  }

  /** A row while it is written from left to right. */
  final class Line {
    private final XSSFRow row;
    private int column;
    private int lines = 1;
    private String letters = "";

    private Line(XSSFRow row) {
      this.row = row;
      row.setHeightInPoints((float) (LINE + ROOM));
    }

    /** Lets it be folded below rows that lie less deep. */
    Line depth(int depth) {
      row.getCTRow().setOutlineLevel((short) Math.min(DEEPEST, depth));
      int levels = Math.max(
          sheet.getCTWorksheet().getSheetFormatPr().getOutlineLevelRow(), Math.min(DEEPEST, depth));
      sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelRow((short) levels);
      return this;
    }

    Line text(String text) {
      return text(text, XlsxBook.Kind.TEXT, 0);
    }

    Line text(String text, XlsxBook.Kind kind, int indent) {
      String plain = SafeText.plain(text);
      String held = plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "…" : plain;
      int depth = Math.min(MOST_INDENT, indent);
      Cell cell = row.createCell(column);
      cell.setCellStyle(book.text(kind, depth, SafeText.isLikeFormula(held)));
      if (!held.isEmpty()) {
        cell.setCellValue(held);
      }
      double width =
          Math.max(1, (widths[Math.min(column, widths.length - 1)] - depth - 2) * NARROW);
      fit((int) Math.ceil(held.length() / width));
      column++;
      return this;
    }

    /** Makes room: not every program does where lines are broken. */
    private void fit(int needed) {
      if (needed > lines) {
        lines = Math.min(needed, MOST_LINES);
        row.setHeightInPoints((float) (lines * LINE + ROOM));
      }
    }

    /** Letters that show behind the next number; its cell holds the number alone. */
    Line marked(String some) {
      letters = some;
      return this;
    }

    /** A number as it is. */
    Line number(BigDecimal number, int decimals) {
      cell(XlsxBook.Kind.NUMBER, number, decimals);
      return this;
    }

    /** A number with as many decimals as it has, up to four. */
    Line number(BigDecimal number) {
      return number(number, decimals(number));
    }

    /** A number without a formula where others have one. */
    Line standing(BigDecimal number, int decimals) {
      cell(XlsxBook.Kind.STANDING, number, decimals);
      return this;
    }

    /** A formula, and the number that shows until somebody computes it again. */
    Line formula(String formula, BigDecimal number, int decimals) {
      Cell cell = cell(XlsxBook.Kind.NUMBER, number, decimals);
      cell.setCellFormula(formula);
      cell.setCellValue(number.doubleValue());
      return this;
    }

    private Cell cell(XlsxBook.Kind kind, BigDecimal number, int decimals) {
      Cell cell = row.createCell(column++);
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(book.number(kind, decimals, letters));
      letters = "";
      return cell;
    }

    Line blank() {
      return text("");
    }
  }

  static int decimals(BigDecimal number) {
    return Math.max(0, Math.min(MOST_DECIMALS, number.stripTrailingZeros().scale()));
  }
}
