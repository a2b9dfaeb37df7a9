package vn.chiso.xlsx;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet of a form while it is written, row by row. Its first row and first column are hidden and
 * hold the keys it is read back by: moved rows and columns take theirs along. Not thread-safe.
 */
final class Board {
  private static final int UNITS_PER_CHARACTER = 256;
  private static final double TWO_LINES = 33;
  private static final double MARGIN = 0.4;
  private static final double FOOT = 0.6;

  private final XSSFSheet sheet;
  private final Map<Look, XSSFCellStyle> styles;
  private int next;
  private int columns = 1;

  private Board(XSSFSheet sheet, Map<Look, XSSFCellStyle> styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  /** The looks of a workbook, each of which is to be made only once. */
  static Map<Look, XSSFCellStyle> styles(XSSFWorkbook book) {
    Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
    for (Look look : Look.values()) {
      styles.put(look, look.style(book));
    }
    return styles;
  }

  /**
   * A new sheet.
   *
   * @param key the sheet's key
   * @param keys the columns' keys, empty where a column is only read by people
   * @param widths the columns' widths in characters
   */
  static Board of(
      XSSFWorkbook book,
      Map<Look, XSSFCellStyle> styles,
      String name,
      String key,
      List<String> keys,
      List<Integer> widths) {
    Board board = new Board(book.createSheet(name), styles);
    Row first = board.sheet.createRow(0);
    first.setZeroHeight(true);
    first.createCell(0).setCellValue(key);
    board.sheet.setColumnHidden(0, true);
    for (int i = 0; i < widths.size(); i++) {
      board.sheet.setColumnWidth(i + 1, widths.get(i) * UNITS_PER_CHARACTER);
      if (!keys.get(i).isEmpty()) {
        first.createCell(i + 1).setCellValue(keys.get(i));
      }
    }
    board.next = 1;
    board.columns = widths.size();
    return board;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** The index of the row that comes next. */
  int next() {
    return next;
  }

  /** A row of cells, which people read and machines find by the key. */
  Line row(String key) {
    Row row = sheet.createRow(next++);
    if (!key.isEmpty()) {
      row.createCell(0).setCellValue(key);
    }
    return new Line(row);
  }

  /** A text across all columns. */
  void banner(String text, Look look) {
    Line line = row("");
    line.input(look).row.getCell(1).setCellValue(text);
    while (line.column <= columns) {
      line.input(look);
    }
    if (columns > 1) {
      int at = next - 1;
      sheet.addMergedRegion(new CellRangeAddress(at, at, 1, columns));
    }
    line.height(look.height(text, width(1, columns)));
  }

  private int width(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .map(column -> sheet.getColumnWidth(column) / UNITS_PER_CHARACTER)
        .sum();
  }

  /** The names of the columns, which stay in sight and on every printed page. */
  void columns(List<String> names, int fixedColumns) {
    Line line = row("");
    names.forEach(name -> line.text(name, Look.COLUMN));
    sheet.createFreezePane(fixedColumns, next);
    sheet.setRepeatingRows(new CellRangeAddress(next - 1, next - 1, -1, -1));
  }

  /**
   * Locks all but the inputs, without a password: against slips, not against people.
   *
   * @param pages how many pages it is to be printed on, 0 for as many as needed
   */
  void finish(String footer, int pages) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockInsertRows(false);
    sheet.setDisplayGridlines(false);
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) pages);
    sheet.setMargin(PageMargin.LEFT, MARGIN);
    sheet.setMargin(PageMargin.RIGHT, MARGIN);
    sheet.setMargin(PageMargin.TOP, MARGIN);
    sheet.setMargin(PageMargin.BOTTOM, FOOT);
    sheet.setMargin(PageMargin.FOOTER, MARGIN / 2);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setLeft(footer);
    sheet.getFooter().setRight("&P/&N");
  }

  /** A row while it is written from left to right. */
  final class Line {
    private final Row row;
    private int column = 1;

    private Line(Row row) {
      this.row = row;
    }

    /** The index of its row. */
    int index() {
      return row.getRowNum();
    }

    Line text(String text, Look look) {
      int width = width(column, column);
      cell(look).setCellValue(text);
      height(look.height(text, width));
      return this;
    }

    /** Makes room for a text: not every program does where lines are broken. */
    private void height(double points) {
      row.setHeightInPoints((float) Math.max(points, row.getHeightInPoints()));
    }

    Line figure(BigDecimal value) {
      cell(Look.FIGURE).setCellValue(value.doubleValue());
      return this;
    }

    /** Makes room for two lines of what will be typed. */
    Line tall() {
      height(TWO_LINES);
      return this;
    }

    /** An empty cell to be filled in. */
    Line input(Look look) {
      cell(look);
      return this;
    }

    private Cell cell(Look look) {
      Cell cell = row.createCell(column++);
      cell.setCellStyle(Objects.requireNonNull(styles.get(look)));
      return cell;
    }
  }
}
