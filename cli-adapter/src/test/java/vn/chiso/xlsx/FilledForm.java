package vn.chiso.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chiso.dataset.Dataset;
import vn.chiso.ooxml.SameBytes;
import vn.chiso.pack.RulePack;
import vn.chiso.submission.Submission;
import vn.chiso.text.Language;

/** A form as an agency fills it in, cell by cell, for a test. */
final class FilledForm {
  static final RulePack PACK = RulePack.builtIn("pii-2023");

  private final XSSFWorkbook book;

  private FilledForm(XSSFWorkbook book) {
    this.book = book;
  }

  static Form form(String agency) {
    return Form.all(PACK, PACK.localities().get("33"), Dataset.builder(2022).build()).stream()
        .filter(form -> form.agency().code().equals(agency))
        .findFirst()
        .orElseThrow();
  }

  static FilledForm of(String agency) {
    return of(agency, Language.VI);
  }

  static FilledForm of(String agency, Language language) {
    try {
      byte[] bytes = FormWriter.write(form(agency), language);
      return new FilledForm(new XSSFWorkbook(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The form of the industrial zones' authority with its five figures, signed. */
  static FilledForm zones() {
    return zones(Language.VI);
  }

  static FilledForm zones(Language language) {
    return of("ban-ql-kcn", language)
        .info(Keys.OFFICER, "Phó Trưởng ban")
        .info(Keys.NUMBER, "12/BC-BQL")
        .figure("policies-industrial-zones-issued", 4)
        .figure("policies-industrial-zones-implemented", 3)
        .figure("industrial-land-serviced", 987.6)
        .figure("industrial-land-planned", 2480.5)
        .figure("industrial-zone-projects", 380)
        .text(Keys.FIGURES, "industrial-zone-projects", Keys.EVIDENCE_IDS, "d1")
        .document(1, Keys.NUMBER, "11/BC-BQL")
        .document(1, Keys.TITLE, "Báo cáo khu công nghiệp");
  }

  FilledForm figure(String item, double value) {
    return change(Keys.FIGURES, item, Keys.VALUE, cell -> cell.setCellValue(value));
  }

  FilledForm info(String key, String text) {
    return text(Keys.INFO, key, Keys.VALUE, text);
  }

  FilledForm text(String sheet, String row, String column, String text) {
    return change(sheet, row, column, cell -> cell.setCellValue(text));
  }

  FilledForm change(String sheet, String row, String column, Consumer<Cell> change) {
    change.accept(cell(sheet, row, column));
    return this;
  }

  /** A cell of the n-th document. */
  FilledForm document(int number, String column, String text) {
    Sheet sheet = sheet(Keys.EVIDENCE);
    sheet.getRow(3 + number).getCell(column(sheet, column)).setCellValue(text);
    return this;
  }

  FilledForm book(Consumer<XSSFWorkbook> change) {
    change.accept(book);
    return this;
  }

  Cell cell(String sheet, String row, String column) {
    Sheet given = sheet(sheet);
    return given.getRow(row(given, row)).getCell(column(given, column));
  }

  Sheet sheet(String key) {
    return IntStream.range(0, book.getNumberOfSheets())
        .mapToObj(book::getSheetAt)
        .filter(sheet -> sheet.getRow(0) != null
            && sheet.getRow(0).getCell(0).getStringCellValue().equals(key))
        .findFirst()
        .orElseThrow();
  }

  static int column(Sheet sheet, String key) {
    for (Cell cell : sheet.getRow(0)) {
      if (cell.getStringCellValue().equals(key)) {
        return cell.getColumnIndex();
      }
    }
    throw new IllegalArgumentException(key);
  }

  static int row(Sheet sheet, String key) {
    for (Row row : sheet) {
      Cell cell = row.getCell(0);
      if (cell != null && cell.getStringCellValue().equals(key)) {
        return row.getRowNum();
      }
    }
    throw new IllegalArgumentException(key);
  }

  Path save(Path file) {
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** The file, the same whenever it is filled in the same way. */
  byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return SameBytes.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is read of the form when it comes back under that name. */
  Submission read(Path folder, String name) {
    return read(save(folder.resolve(name)));
  }

  static Submission read(Path file) {
    return new XlsxSubmissions().read(file, file.getFileName().toString(), PACK).get(0);
  }
}
