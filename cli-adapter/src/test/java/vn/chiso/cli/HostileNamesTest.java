package vn.chiso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** A dataset whose every text is an attack, in every form of output. */
final class HostileNamesTest {
  @TempDir
  Path folder;

  private static final String PAYLOAD =
      "cmd|'/c calc'!A1<script>alert(1)</script>\u202E\u0007&amp;";

  /** Texts wherever a dataset has any: id, title, notes, documents, agencies, decisions, files. */
  private Path dataset(String start) {
    String attack = start + PAYLOAD;
    String cell = '"' + attack.replace("\"", "\"\"") + '"';
    String yaml = attack
        .replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\t", "\\t")
        .replace("\r", "\\r")
        .replace("\u0007", "\\a");
    return Folder.in(folder)
        .file(
            "dataset.yaml",
            "id: \"" + yaml + "\"\ntitle: \"" + yaml + "\"\npack: pii-2023\nyear: 2022\nnote: \""
                + yaml + "\"\n")
        .file(
            "evidence.csv",
            "id,locality,number,date,issuer,title,page,file\n"
                + "d1,33," + cell + ",2023-07-05," + cell + "," + cell + "," + cell + "," + cell
                + "\n"
                + cell + ",33," + cell + ",2023-07-05," + cell + "," + cell + "," + cell + ","
                + cell + "\n")
        .file(
            "acceptances.csv",
            "locality,check,item,by,date,reason\n33,missing-evidence,population," + cell
                + ",2023-07-09," + cell + "\n33," + cell + "," + cell + "," + cell + ",2023-07-09,"
                + cell + "\n")
        .data("locality,item,value,status,agency,evidence,note\n"
            + "33,st-organisations,26,official," + cell + ",d1," + cell + "\n"
            + "33,population,1290800,official,so-khcn," + cell + "," + cell + "\n"
            + "33," + cell + ",5,official,so-khcn,d1," + cell + "\n"
            + "33,grdp," + cell + ",official,so-khcn,d1," + cell + "\n"
            + cell + ",population,5,official,so-khcn,d1," + cell + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "+", "-", "@", "\t=", "\r="})
  void nothing_of_it_is_run_anywhere(String start) throws Exception {
    Path dataset = dataset(start);
    csv(Run.chiso("evaluate", dataset, "--format", "csv").out());
    String findings = Run.chiso("validate", dataset, "--format", "csv").out();
    assertThat(findings).contains("<script>");
    csv(findings);
    csv(Run.chiso("what-if", dataset, "--set", "33:population=1000000", "--format", "csv")
        .out());
    html(Run.chiso("explain", dataset, "--node", "2.2.4", "--locality", "33", "--format", "html")
        .out());
    terminal(
        Run.chiso("explain", dataset, "--node", "2.2.4", "--locality", "33").out());
    terminal(Run.chiso("validate", dataset).out());
    for (String extra : List.of("", "33")) {
      html(Files.readString(report(dataset, extra, "html")));
      docx(report(dataset, extra, "docx"));
      xlsx(report(dataset, extra, "xlsx"));
    }
  }

  private Path report(Path dataset, String locality, String ending) {
    Path file = folder.resolve("report" + locality + "." + ending);
    List<Object> words = new ArrayList<>(List.of("report", dataset, "--out", file));
    if (!locality.isEmpty()) {
      words.addAll(List.of("--locality", locality));
    }
    Run.chiso(words.toArray()).succeeds();
    return file;
  }

  private static void csv(String text) {
    assertThat(text).isNotEmpty().doesNotContain("\u202E", "\u0007");
    for (String line : text.lines().toList()) {
      for (String cell : line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
        String bare = cell.startsWith("\"") ? cell.substring(1) : cell;
        assertThat(bare).doesNotContainPattern("^[=+@\\t\\r]|^-(?![\\d])");
      }
    }
  }

  private static void html(String html) {
    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert", "\u202E", "\u0007");
  }

  private static void terminal(String text) {
    assertThat(text).contains("<script>").doesNotContain("\u202E", "\u0007", "\r");
  }

  private static void docx(Path file) throws Exception {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      String xml = document.getDocument().xmlText();
      assertThat(xml).contains("&lt;script>alert(1)&lt;/script>");
      assertThat(xml).doesNotContain("instrText", "fldSimple", "\u202E", "\u0007");
    }
    wellFormed(file);
  }

  private static void xlsx(Path file) throws Exception {
    int attacks = 0;
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook book = new XSSFWorkbook(in)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertThat(cell.getCellFormula()).doesNotContain("cmd", "script");
            } else if (cell.getCellType() == CellType.STRING) {
              String text = cell.getStringCellValue();
              assertThat(text).doesNotContain("\u202E", "\u0007");
              if (text.contains("cmd|")
                  && !text.isEmpty()
                  && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
                assertThat(cell.getCellStyle().getQuotePrefixed()).as(text).isTrue();
                attacks++;
              }
            }
          }
        }
      }
    }
    assertThat(attacks).isPositive();
    wellFormed(file);
  }

  /** Every part is XML, and none of them points outside the file. */
  private static void wellFormed(Path file)
      throws IOException, ParserConfigurationException, SAXException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        byte[] part = zip.readAllBytes();
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(part));
        assertThat(new String(part, StandardCharsets.UTF_8))
            .doesNotContain("TargetMode=\"External\"");
      }
    }
  }
}
