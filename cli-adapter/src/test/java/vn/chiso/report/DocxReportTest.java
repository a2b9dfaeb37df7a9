package vn.chiso.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.chiso.dataset.Acceptance;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.fact.Origin;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Language;

/** A report as a Word file by Decree 30/2020/NĐ-CP. */
class DocxReportTest {
  private static final Evaluator EVALUATOR = Evaluator.of(RulePack.builtIn("pii-2023"));
  private static final Dataset NATIONAL = Dataset.read(Path.of("../examples/national-2023"));
  private static final Evaluation EVALUATION = EVALUATOR.evaluate(NATIONAL);
  private static final Dataset HUNG_YEN = Dataset.read(Path.of("../examples/hung-yen-2023"));

  /** Twentieths of a point a millimetre. */
  private static final double TWIPS = 56.6929;

  private static byte[] report(Dataset dataset, Evaluation evaluation, Language words)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxReport.write(evaluation, dataset, evaluation.scoreCard("33").orElseThrow(), words, out);
    return out.toByteArray();
  }

  private static byte[] all(Language language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxReport.writeAll(EVALUATION, NATIONAL, language, out);
    return out.toByteArray();
  }

  private static XWPFDocument read(byte[] bytes) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  private static String text(XWPFDocument document) {
    String tables =
        document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
    String paragraphs = document.getParagraphs().stream()
        .map(each -> each.getText())
        .collect(Collectors.joining("\n"));
    return tables + "\n" + paragraphs;
  }

  @Test
  void it_has_the_form_of_an_official_letter() throws IOException, XmlException {
    try (XWPFDocument document =
        read(report(HUNG_YEN, EVALUATOR.evaluate(HUNG_YEN), Language.VI))) {
      assertThat(document.getTables().get(0).getText())
          .contains(
              "UBND [TỈNH/TP.] HƯNG\u00A0YÊN",
              "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
              "Số: ……/BC-SKHCN",
              "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
              "Độc lập - Tự do - Hạnh phúc",
              "Hưng Yên, ngày … tháng … năm 20…");
      assertThat(text(document))
          .contains("BÁO CÁO", "Nơi nhận:", "GIÁM ĐỐC", "Phụ lục I", "Phụ lục IV");
      List<CTSectPr> sections = sections(document);
      assertThat(sections).hasSize(5);
      for (CTSectPr section : sections) {
        assertThat(millimetres(section.getPgMar().getTop())).isBetween(20L, 25L);
        assertThat(millimetres(section.getPgMar().getBottom())).isBetween(20L, 25L);
        assertThat(millimetres(section.getPgMar().getLeft())).isBetween(30L, 35L);
        assertThat(millimetres(section.getPgMar().getRight())).isBetween(15L, 20L);
        assertThat(section.isSetTitlePg()).as("no number on the first page").isTrue();
        boolean wide = section.getPgSz().getOrient() == STPageOrientation.LANDSCAPE;
        assertThat(millimetres(section.getPgSz().getW())).isEqualTo(wide ? 297 : 210);
        assertThat(millimetres(section.getPgSz().getH())).isEqualTo(wide ? 210 : 297);
      }
      assertThat(document.getHeaderList().get(0)._getHdrFtr().xmlText()).contains("PAGE");
      assertThat(document.getStyle().getDocDefaults().xmlText())
          .contains("w:ascii=\"Times New Roman\"", "<w:sz w:val=\"26\"/>");
    }
  }

  private static List<CTSectPr> sections(XWPFDocument document) {
    List<CTSectPr> sections = document.getDocument().getBody().getPList().stream()
        .filter(each -> each.isSetPPr() && each.getPPr().isSetSectPr())
        .map(each -> each.getPPr().getSectPr())
        .collect(Collectors.toList());
    sections.add(document.getDocument().getBody().getSectPr());
    return sections;
  }

  private static long millimetres(Object twips) {
    return Math.round(Double.parseDouble(twips.toString()) / TWIPS);
  }

  @Test
  void it_is_what_the_schema_of_the_format_wants() throws IOException, XmlException {
    for (byte[] bytes :
        List.of(report(HUNG_YEN, EVALUATOR.evaluate(HUNG_YEN), Language.VI), all(Language.EN))) {
      try (XWPFDocument document = read(bytes)) {
        List<XmlError> errors = new ArrayList<>();
        document.getDocument().validate(new XmlOptions().setErrorListener(errors));
        document.getStyle().validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).isEmpty();
      }
    }
  }

  @Test
  void the_heads_of_tables_stand_on_every_page() throws IOException {
    try (XWPFDocument document = read(report(NATIONAL, EVALUATION, Language.VI))) {
      List<XWPFTable> tables = document.getTables().stream()
          .filter(table -> table.getNumberOfRows() > 1)
          .toList();
      assertThat(tables).hasSizeGreaterThan(4).allMatch(table -> table.getRow(0).isRepeatHeader());
    }
  }

  @Test
  void who_decided_to_use_a_wrong_figure_and_why_stands_in_it() throws IOException {
    Dataset dataset = HUNG_YEN.toBuilder()
        .acceptance(new Acceptance(
            "33",
            "any-check",
            "population",
            "Giám đốc Sở KH&CN",
            LocalDate.of(2023, 7, 9),
            "đã đối chiếu niên giám",
            Origin.MEMORY))
        .build();
    try (XWPFDocument document = read(report(dataset, EVALUATOR.evaluate(dataset), Language.VI))) {
      assertThat(text(document))
          .contains("Dân số", "Giám đốc Sở KH&CN", "09/07/2023", "đã đối chiếu niên giám");
    }
  }

  @Test
  void what_has_no_score_says_why_and_who_could_help() throws IOException {
    try (XWPFDocument document =
        read(report(HUNG_YEN, EVALUATOR.evaluate(HUNG_YEN), Language.VI))) {
      assertThat(text(document))
          .contains("chưa có giá trị nhỏ nhất, lớn nhất để chuẩn hóa", "trung ương cung cấp")
          .contains("minh họa: 35 số liệu", "1.290.800");
    }
  }

  @Test
  void all_localities_stand_in_it_by_rank() throws IOException {
    try (XWPFDocument document = read(all(Language.VI))) {
      List<XWPFTable> ranking = document.getTables().stream()
          .filter(table -> table.getNumberOfRows() == 64)
          .toList();
      assertThat(ranking).hasSize(1);
      assertThat(ranking.get(0).getRow(1).getCell(0).getText()).isEqualTo("1");
      assertThat(text(document)).contains("--locality MÃ", "[TÊN CƠ QUAN BAN HÀNH]");
    }
  }

  @Test
  void it_speaks_both_languages_and_gives_the_same_bytes_again() throws IOException {
    byte[] english = report(NATIONAL, EVALUATION, Language.EN);
    assertThat(english).isEqualTo(report(NATIONAL, EVALUATION, Language.EN));
    assertThat(all(Language.EN)).isEqualTo(all(Language.EN));
    try (XWPFDocument document = read(english)) {
      assertThat(text(document))
          .contains("SOCIALIST REPUBLIC OF VIET NAM", "Annex I", "Recipients:")
          .doesNotContain("Phụ lục");
    }
  }
}
