package vn.chiso.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chiso.ooxml.SameBytes;
import vn.chiso.text.SafeText;

/** A spreadsheet file while it is put together. Not thread-safe. */
final class XlsxBook {
  /** The font of official documents; LibreOffice has one like it. */
  private static final String FONT = "Times New Roman";

  private static final String SHADE = "E7E6E6";
  private static final String GENERAL = "General";

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();

  /** What a cell is for. */
  enum Kind {
    /** The name of a sheet. */
    TITLE,
    /** A sentence below it. */
    REMARK,
    /** The name of a column. */
    HEAD,
    /** Text. */
    TEXT,
    /** Text that stands out. */
    STRONG,
    /** A number. */
    NUMBER,
    /** A number without a formula where others have one. */
    STANDING
  }

  /**
   * How a cell looks.
   *
   * @param format the format of its number
   * @param indent by how much its text is set in
   * @param quoted whether it is text although it begins like a formula
   */
  private record Look(Kind kind, String format, int indent, boolean quoted) {}

  XlsxBook(String title) {
    POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
    core.setCreator("Chỉ Số");
    core.setTitle(SafeText.line(title));
    core.setCreated(Optional.empty());
    core.setModified(Optional.empty());
  }

  /** A new sheet with columns of these widths, in characters. */
  XlsxSheet sheet(String name, int... widths) {
    return new XlsxSheet(this, book.createSheet(name), widths);
  }

  XSSFCellStyle text(Kind kind, int indent, boolean quoted) {
    return style(new Look(kind, GENERAL, indent, quoted));
  }

  /** The look of a number with that many decimals and letters behind it, which aren't its own. */
  XSSFCellStyle number(Kind kind, int decimals, String letters) {
    String format = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    String shown = letters.isEmpty() ? format : format + "\" " + letters + "\"";
    return style(new Look(kind, shown, 0, false));
  }

  private XSSFCellStyle style(Look look) {
    return styles.computeIfAbsent(look, this::made);
  }

  private XSSFCellStyle made(Look look) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font(look.kind()));
    style.setWrapText(isFramed(look.kind()));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setIndention(
        (short) (isFramed(look.kind()) && look.kind() != Kind.HEAD ? 1 + look.indent() : 0));
    style.setQuotePrefixed(look.quoted());
    style.setDataFormat(book.createDataFormat().getFormat(look.format()));
    switch (look.kind()) {
      case HEAD -> {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(SHADE)));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      }
      case NUMBER, STANDING -> style.setAlignment(HorizontalAlignment.RIGHT);
      case TEXT, STRONG, TITLE, REMARK -> style.setAlignment(HorizontalAlignment.LEFT);
    }
    if (isFramed(look.kind())) {
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }

  private static boolean isFramed(Kind kind) {
    return kind != Kind.TITLE && kind != Kind.REMARK;
  }

  private XSSFFont font(Kind kind) {
    XSSFFont font = book.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) (kind == Kind.TITLE ? 14 : 11));
    font.setBold(kind == Kind.TITLE || kind == Kind.HEAD || kind == Kind.STRONG);
    font.setItalic(kind == Kind.STANDING || kind == Kind.REMARK);
    return font;
  }

  /** The file; the same content gives the same bytes. To be called once. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.setActiveSheet(0);
    book.write(bytes);
    book.close();
    return SameBytes.of(bytes.toByteArray());
  }
}
