package vn.chiso.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import vn.chiso.ooxml.SameBytes;
import vn.chiso.text.Language;
import vn.chiso.text.SafeText;

/**
 * A Word file while it is put together: A4, margins, font and page numbers as Decree 30/2020/NĐ-CP
 * has them (thể thức văn bản hành chính). Not thread-safe.
 */
final class DocxPaper {
  /** Twentieths of a point, in which Word measures, of a millimetre. */
  private static final double TWIPS = 56.6929;

  private static final int SHORT_SIDE = 210;
  private static final int LONG_SIDE = 297;
  private static final int TOP = 20;
  private static final int BOTTOM = 20;
  private static final int LEFT = 30;
  private static final int RIGHT = 15;
  private static final int HEADER = 10;

  private final XWPFDocument document = new XWPFDocument();
  private boolean wide;

  DocxPaper(String title, Language language) {
    try {
      String styles = resource().replace("vi-VN", language == Language.VI ? "vi-VN" : "en-GB");
      document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
    numberPages();
    POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
    core.setCreator("Chỉ Số");
    core.setTitle(SafeText.line(title));
    core.setCreated(Optional.empty());
    core.setModified(Optional.empty());
  }

  private static String resource() {
    try (InputStream in =
        Objects.requireNonNull(DocxPaper.class.getResourceAsStream("docx-styles.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * TWIPS));
  }

  /** How wide text is on a page, in millimetres. */
  private int width() {
    return (wide ? LONG_SIDE : SHORT_SIDE) - LEFT - RIGHT;
  }

  private void numberPages() {
    XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    number.setStyle("Header");
    number.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  /** A paragraph of a style in {@code docx-styles.xml}. */
  DocxText paragraph(String style) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    return new DocxText(paragraph.getCTP());
  }

  void paragraph(String style, String text) {
    paragraph(style).add(text);
  }

  /** A table that fills the page's width, its columns in these proportions. */
  DocxTable table(int... proportions) {
    XWPFTable table = document.createTable();
    CTTbl content = table.getCTTbl();
    content.removeTr(0);
    return new DocxTable(content, width(), proportions);
  }

  /** Ends these pages; the next ones count from 1 and lie on their long side or don't. */
  void turn(boolean nextWide) {
    XWPFParagraph last = document.createParagraph();
    last.setStyle("SectionEnd");
    CTSectPr section = last.getCTP().getPPr().addNewSectPr();
    CTHdrFtrRef header = section.addNewHeaderReference();
    header.setType(STHdrFtr.DEFAULT);
    header.setId(body().getHeaderReferenceArray(0).getId());
    shape(section);
    wide = nextWide;
  }

  private CTSectPr body() {
    return document.getDocument().getBody().getSectPr();
  }

  private void shape(CTSectPr section) {
    section.addNewType().setVal(STSectionMark.NEXT_PAGE);
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(wide ? LONG_SIDE : SHORT_SIDE));
    size.setH(twips(wide ? SHORT_SIDE : LONG_SIDE));
    if (wide) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(twips(TOP));
    margins.setBottom(twips(BOTTOM));
    margins.setLeft(twips(LEFT));
    margins.setRight(twips(RIGHT));
    margins.setHeader(twips(HEADER));
    margins.setFooter(twips(HEADER));
    margins.setGutter(BigInteger.ZERO);
    section.addNewPgNumType().setStart(BigInteger.ONE);
    section.addNewTitlePg();
  }

  /** The file; the same content gives the same bytes. To be called once. */
  byte[] bytes() throws IOException {
    shape(body());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.write(bytes);
    document.close();
    return SameBytes.of(bytes.toByteArray());
  }
}
