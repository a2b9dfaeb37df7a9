package vn.chiso.xlsx;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import vn.chiso.dataset.Dataset;
import vn.chiso.dataset.Entry;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;
import vn.chiso.framework.Agency;

/**
 * Fills in the forms of {@code examples/hung-yen-2023/submissions} from the figures of the example:
 * made up, as those are. Always the same bytes.
 */
final class HungYenForms {
  static final Path EXAMPLE = Path.of("../examples/hung-yen-2023");
  static final Path SUBMISSIONS = EXAMPLE.resolve("submissions");

  /**
   * Who signs for an agency, and when.
   *
   * @param officer the title
   * @param number the document's number
   * @param signed the day it was signed
   * @param received the day it was received
   * @param own indicators' values as the agency computed them
   */
  private record Signature(
      String officer,
      String number,
      LocalDate signed,
      LocalDate received,
      Map<String, Double> own) {}

  private static final Map<String, Signature> SIGNATURES = Map.of(
      "ban-ql-kcn",
      new Signature(
          "Phó Trưởng ban",
          "MH-102/BQLKCN-KHTH",
          LocalDate.of(2023, 7, 4),
          LocalDate.of(2023, 7, 5),
          Map.of("3.2.2", 39.8145)),
      "so-nnptnt",
      new Signature(
          "Phó Giám đốc",
          "MH-103/SNN-KHTC",
          LocalDate.of(2023, 7, 5),
          LocalDate.of(2023, 7, 5),
          Map.of("7.1.2", 1.0932)),
      "so-khdt",
      new Signature(
          "Phó Giám đốc",
          "MH-104/SKHĐT-TH",
          LocalDate.of(2023, 7, 5),
          LocalDate.of(2023, 7, 6),
          Map.of()),
      "so-nv",
      new Signature(
          "Giám đốc",
          "MH-105/SNV-CCVC",
          LocalDate.of(2023, 7, 3),
          LocalDate.of(2023, 7, 4),
          Map.of()),
      "so-gtvt",
      new Signature(
          "Phó Giám đốc",
          "MH-106/SGTVT-VT",
          LocalDate.of(2023, 7, 6),
          LocalDate.of(2023, 7, 7),
          Map.of()));

  /** The department of transport leads with another; the example has only that one's document. */
  private static final Evidence OF_TRANSPORT = new Evidence(
      "d17",
      "33",
      "MH-17/BC-SGTVT",
      LocalDate.of(2023, 7, 5),
      "Sở Giao thông vận tải",
      "Danh mục văn bản về logistics (minh họa)",
      "1",
      "",
      DataStatus.ILLUSTRATIVE,
      "",
      Origin.MEMORY);

  private final Dataset example = Dataset.read(EXAMPLE);

  static List<String> agencies() {
    return SIGNATURES.keySet().stream().sorted().toList();
  }

  static String fileName(String agency) {
    return FilledForm.form(agency).fileName();
  }

  /** The filled form of an agency. */
  byte[] of(String agency) {
    FilledForm form = FilledForm.of(agency);
    sign(form, agency, Objects.requireNonNull(SIGNATURES.get(agency)));
    FilledForm.form(agency).lines().forEach(line -> fill(form, agency, entry(line.code())));
    documents(form, agency);
    return form.bytes();
  }

  private static void sign(FilledForm form, String agency, Signature signature) {
    form.info(Keys.OFFICER, signature.officer())
        .info(Keys.NUMBER, signature.number())
        .info(Keys.STATUS, "Minh họa")
        .info(Keys.NOTE, "Phiếu minh họa")
        .change(Keys.INFO, Keys.DATE, Keys.VALUE, cell -> cell.setCellValue(signature.signed()))
        .change(
            Keys.INFO, Keys.RECEIVED, Keys.VALUE, cell -> cell.setCellValue(signature.received()));
    FilledForm.form(agency).coordinating().stream()
        .map(Agency::code)
        .forEach(code -> form.info(Keys.HEARD + code, "Có"));
    signature
        .own()
        .forEach((indicator, value) ->
            form.change(Keys.OWN, indicator, Keys.VALUE, cell -> cell.setCellValue(value)));
  }

  private void fill(FilledForm form, String agency, Entry entry) {
    form.figure(entry.item(), Objects.requireNonNull(entry.value()).doubleValue())
        .text(Keys.FIGURES, entry.item(), Keys.EVIDENCE_IDS, evidence(agency, entry));
    if (!entry.note().isEmpty()) {
      form.text(Keys.FIGURES, entry.item(), Keys.NOTE, entry.note());
    }
  }

  private static String evidence(String agency, Entry entry) {
    return entry.agency().equals(agency) ? entry.evidence().get(0) : OF_TRANSPORT.id();
  }

  private void documents(FilledForm form, String agency) {
    List<Evidence> documents = FilledForm.form(agency)
        .lines()
        .map(line -> document(evidence(agency, entry(line.code()))))
        .distinct()
        .toList();
    Sheet sheet = form.sheet(Keys.EVIDENCE);
    for (int i = 0; i < documents.size(); i++) {
      Evidence document = documents.get(i);
      Row row = sheet.getRow(EvidenceSheet.FIRST + i);
      cell(row, Keys.ID).setCellValue(document.id());
      cell(row, Keys.NUMBER).setCellValue(document.documentNumber());
      cell(row, Keys.DATE).setCellValue(Objects.requireNonNull(document.date()));
      cell(row, Keys.ISSUER).setCellValue(document.authority());
      cell(row, Keys.TITLE).setCellValue(document.title());
      cell(row, Keys.PAGE).setCellValue(document.page());
    }
  }

  private static Cell cell(Row row, String column) {
    return row.getCell(FilledForm.column(row.getSheet(), column));
  }

  private Entry entry(String item) {
    return example.entries().stream()
        .filter(entry -> entry.item().equals(item))
        .findFirst()
        .orElseThrow();
  }

  private Evidence document(String id) {
    return example.evidence().stream()
        .filter(document -> document.id().equals(id))
        .findFirst()
        .orElse(OF_TRANSPORT);
  }
}
