package vn.chiso.report;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** A table of a Word file while it is written. Not thread-safe. */
final class DocxTable {
  private static final BigInteger SIDES = BigInteger.valueOf(70);
  private static final BigInteger THIN = BigInteger.valueOf(4);

  private final CTTbl table;
  private final BigInteger[] widths;

  DocxTable(CTTbl table, int millimetres, int... proportions) {
    this.table = table;
    double all = Arrays.stream(proportions).sum();
    this.widths = Arrays.stream(proportions)
        .mapToObj(each -> DocxPaper.twips(millimetres * each / all))
        .toArray(BigInteger[]::new);
    CTTblPr look = table.getTblPr();
    CTTblWidth width = look.isSetTblW() ? look.getTblW() : look.addNewTblW();
    width.setType(STTblWidth.DXA);
    width.setW(Arrays.stream(widths).reduce(BigInteger.ZERO, BigInteger::add));
    look.addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblWidth left = look.addNewTblCellMar().addNewLeft();
    left.setType(STTblWidth.DXA);
    left.setW(SIDES);
    CTTblWidth right = look.getTblCellMar().addNewRight();
    right.setType(STTblWidth.DXA);
    right.setW(SIDES);
    frame(look, STBorder.SINGLE);
    CTTblGrid grid = table.addNewTblGrid();
    for (BigInteger each : widths) {
      grid.addNewGridCol().setW(each);
    }
  }

  private static void frame(CTTblPr look, STBorder.Enum kind) {
    if (look.isSetTblBorders()) {
      look.unsetTblBorders();
    }
    CTTblBorders borders = look.addNewTblBorders();
    List<CTBorder> all = List.of(
        borders.addNewTop(),
        borders.addNewLeft(),
        borders.addNewBottom(),
        borders.addNewRight(),
        borders.addNewInsideH(),
        borders.addNewInsideV());
    for (CTBorder each : all) {
      each.setVal(kind);
      each.setSz(THIN);
      each.setSpace(BigInteger.ZERO);
      each.setColor("000000");
    }
  }

  /** Takes its lines away. */
  DocxTable frameless() {
    frame(table.getTblPr(), STBorder.NONE);
    return this;
  }

  /** The headings, again on each page; those of numbers may begin with {@code #}. */
  DocxTable head(List<String> columns) {
    Row row = row();
    CTTrPr look = row.look();
    look.addNewTblHeader();
    for (String column : columns) {
      row.cell("CellHead").add(column.startsWith("#") ? column.substring(1) : column);
      row.shade("E7E6E6");
    }
    return this;
  }

  /** A row, which isn't broken between pages. */
  Row row() {
    return new Row(table.addNewTr());
  }

  /** A row while it is written from left to right. */
  final class Row {
    private final CTRow row;
    private int column;

    private Row(CTRow row) {
      this.row = row;
      look().addNewCantSplit();
    }

    private CTTrPr look() {
      return row.isSetTrPr() ? row.getTrPr() : row.addNewTrPr();
    }

    Row text(String text) {
      cell("Cell").add(text);
      return this;
    }

    Row bold(String text) {
      cell("Cell").bold(text);
      return this;
    }

    Row number(String text) {
      cell("CellNumber").add(text);
      return this;
    }

    Row bold(String text, String style) {
      cell(style).bold(text);
      return this;
    }

    /** A cell with a paragraph of a style, to be written on. */
    DocxText cell(String style) {
      CTTc cell = row.addNewTc();
      CTTcPr look = cell.addNewTcPr();
      CTTblWidth width = look.addNewTcW();
      width.setType(STTblWidth.DXA);
      width.setW(widths[column++]);
      look.addNewVAlign().setVal(style.startsWith("Cell") ? STVerticalJc.CENTER : STVerticalJc.TOP);
      return paragraph(cell, style);
    }

    /** One more paragraph in the last cell. */
    DocxText more(String style) {
      return paragraph(row.getTcArray(row.sizeOfTcArray() - 1), style);
    }

    private void shade(String colour) {
      CTTcPr look = row.getTcArray(row.sizeOfTcArray() - 1).getTcPr();
      look.addNewShd().setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd.CLEAR);
      look.getShd().setColor("auto");
      look.getShd().setFill(colour);
    }

    private static DocxText paragraph(CTTc cell, String style) {
      CTP paragraph = cell.addNewP();
      paragraph.addNewPPr().addNewPStyle().setVal(style);
      return new DocxText(paragraph);
    }
  }
}
