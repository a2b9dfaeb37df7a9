package vn.chiso.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** What a reader sees of a report. */
public final class ShownText {
  private ShownText() {}

  /** The text of a report, by the ending of its file's name; HTML is as it is. */
  public static String of(String file, byte[] bytes) throws IOException {
    if (file.endsWith(".docx")) {
      return document(bytes);
    }
    return file.endsWith(".xlsx") ? sheets(bytes) : new String(bytes, UTF_8);
  }

  private static String document(byte[] bytes) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      StringBuilder text = new StringBuilder();
      document.getParagraphs().forEach(each -> text.append(each.getText()).append('\n'));
      document.getTables().forEach(each -> text.append(each.getText()).append('\n'));
      return text.toString();
    }
  }

  /** A cell a line. */
  private static String sheets(byte[] bytes) throws IOException {
    DataFormatter shown = new DataFormatter();
    shown.setUseCachedValuesForFormulaCells(true);
    StringBuilder text = new StringBuilder();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      book.forEach(sheet -> sheet.forEach(
          row -> row.forEach(cell -> text.append(shown.formatCellValue(cell)).append('\n'))));
    }
    return text.toString();
  }
}
