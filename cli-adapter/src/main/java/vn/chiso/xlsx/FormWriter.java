package vn.chiso.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chiso.ooxml.SameBytes;
import vn.chiso.text.Language;

/**
 * Writes forms as XLSX files (phiếu cung cấp số liệu).
 *
 * <p>The same form always gives the same bytes.
 */
public final class FormWriter {
  private final Form form;
  private final Language language;

  private FormWriter(Form form, Language language) {
    this.form = form;
    this.language = language;
  }

  /** The file of a form in a language. */
  public static byte[] write(Form form, Language language) {
    return new FormWriter(form, language).write();
  }

  private byte[] write() {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Map<Look, XSSFCellStyle> styles = Board.styles(book);
      GuideSheet.write(book, styles, form, language);
      InfoSheet.write(book, styles, form, language);
      FiguresSheet.write(book, styles, form, language);
      EvidenceSheet.write(book, styles, form, language);
      OwnSheet.write(book, styles, form, language);
      meta(book);
      describe(book);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return SameBytes.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hidden sheet: what the form is, and the agencies one can choose from. */
  private void meta(XSSFWorkbook book) {
    XSSFSheet sheet = book.createSheet(MetaSheet.NAME);
    MetaSheet.fill(sheet, form, language);
    book.setSheetVisibility(book.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    book.setActiveSheet(0);
  }

  private void describe(XSSFWorkbook book) {
    POIXMLProperties.CoreProperties core = book.getProperties().getCoreProperties();
    core.setCreator("Chỉ Số");
    core.setTitle(FormText.say("form.title", language, form.agency().name()));
    core.setCreated(Optional.empty());
    core.setModified(Optional.empty());
  }
}
