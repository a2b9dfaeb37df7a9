package vn.chiso.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.fact.DataStatus;
import vn.chiso.fact.Evidence;
import vn.chiso.fact.Origin;
import vn.chiso.pack.RulePack;
import vn.chiso.score.NodeResult;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Language;

/** A report as one HTML file. */
class HtmlReportTest {
  private static final Evaluator EVALUATOR = Evaluator.of(RulePack.builtIn("pii-2023"));
  private static final Dataset NATIONAL = Dataset.read(Path.of("../examples/national-2023"));
  private static final Evaluation EVALUATION = EVALUATOR.evaluate(NATIONAL);
  private static final int MOST_BYTES = 5_000_000;

  private static String report(Dataset dataset, Evaluation evaluation, String code, Language words)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ScoreCard card = evaluation.scoreCard(code).orElseThrow();
    HtmlReport.write(evaluation, dataset, card, words, out);
    return out.toString(UTF_8);
  }

  private static String all() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.writeAll(EVALUATION, NATIONAL, Language.VI, out);
    return out.toString(UTF_8);
  }

  @Test
  void every_score_and_rank_of_the_card_stands_in_it_with_its_derivation() throws IOException {
    String html = report(NATIONAL, EVALUATION, "33", Language.VI);
    for (NodeResult result : EVALUATION.scoreCard("33").orElseThrow().results()) {
      String score = Objects.requireNonNull(result.published()).toPlainString().replace('.', ',');
      assertThat(html)
          .contains("<td class=\"number\">" + score + "</td>")
          .contains("<td class=\"number\">" + result.rank() + "/" + result.ranked() + "</td>")
          .contains("href=\"#why-" + result.node().id() + "\"")
          .contains("id=\"why-" + result.node().id() + "\"");
    }
  }

  @Test
  void charts_have_their_figures_in_a_table_behind_them() throws IOException {
    String html = report(NATIONAL, EVALUATION, "33", Language.VI);
    assertThat(html)
        .contains("<svg viewBox=\"0 0 320 320\" class=\"radar\" role=\"img\"", "class=\"median\"")
        .contains("<summary>Bảng số của biểu đồ</summary>")
        .contains("; các địa phương: thấp nhất ");
  }

  @Test
  void nothing_is_loaded_from_anywhere() throws IOException {
    for (String html : new String[] {report(NATIONAL, EVALUATION, "33", Language.VI), all()}) {
      assertThat(html.toLowerCase(Locale.ROOT))
          .contains("default-src &#39;none&#39;")
          .doesNotContain(" src=", "@import", "url(", "<link", "href=\"http");
    }
  }

  @Test
  void hostile_names_are_shown_as_text() throws IOException {
    String attack = "<script>alert('x')</script>\"><img onerror=\"a\">\u202E";
    Dataset dataset = Dataset.builder(2022)
        .datum("st-organisations", "33", "26")
        .datum("population", "33", "1290800")
        .header(new Dataset.Header(attack, attack, "pii-2023", 2022, false, attack))
        .evidence(new Evidence(
            attack,
            "33",
            attack,
            LocalDate.of(2023, 7, 5),
            attack,
            attack,
            attack,
            attack,
            DataStatus.OFFICIAL,
            "",
            Origin.MEMORY))
        .build();
    String html = report(dataset, EVALUATOR.evaluate(dataset), "33", Language.VI);
    assertThat(html)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&gt;&lt;img")
        .doesNotContain("<script>alert", "<img", "\u202E");
  }

  @Test
  void what_has_no_score_says_why() throws IOException {
    Dataset dataset = Dataset.builder(2022)
        .datum("st-organisations", "33", "26")
        .datum("population", "33", "1290800")
        .build();
    String html = report(dataset, EVALUATOR.evaluate(dataset), "33", Language.VI);
    assertThat(html).contains("Chưa đủ ba trụ cột có điểm", "≈ 0,2014", "thiếu số liệu");
  }

  @Test
  void all_localities_fit_into_a_file_that_opens_at_once() throws IOException {
    String html = all();
    assertThat(html.getBytes(UTF_8).length).isLessThan(MOST_BYTES);
    for (ScoreCard card : EVALUATION.scoreCards()) {
      assertThat(html)
          .contains("href=\"#card-" + card.locality().code() + "\"")
          .contains("id=\"card-" + card.locality().code() + "\"");
    }
  }

  private static String all(Dataset dataset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.writeAll(EVALUATOR.evaluate(dataset), dataset, Language.VI, out);
    return out.toString(UTF_8);
  }

  private static Dataset negative(int localities) {
    Dataset.Builder dataset = Dataset.builder(2022);
    EVALUATION.scoreCards().stream()
        .map(card -> card.locality().code())
        .limit(localities)
        .forEach(code -> dataset.datum("population", code, "-5").datum("1.1.2", code, "x"));
    return dataset.build();
  }

  @Test
  void what_was_found_about_all_localities_stands_in_it_with_their_names() throws IOException {
    String html = all(negative(2));
    assertThat(html)
        .contains("<h2>Phát hiện theo địa phương</h2>", "<details class=\"found\" open=\"\">")
        .containsPattern("<summary>Hà Nội \\(lỗi: \\d")
        .containsPattern("<li data-search=\"[^\"]*01 Hà Nội");
    assertThat(all()).contains("<h2>Phát hiện theo địa phương</h2>", "<summary>Hà Nội (ghi chú: ");
  }

  @Test
  void many_findings_are_folded_and_the_file_still_opens_at_once() throws IOException {
    String html = all(negative(63));
    assertThat(html)
        .contains("<details class=\"found\">")
        .doesNotContain("<details class=\"found\" open");
    assertThat(html.getBytes(UTF_8).length).isLessThan(MOST_BYTES);
  }

  @Test
  void it_speaks_both_languages_and_gives_the_same_bytes_again() throws IOException {
    assertThat(report(NATIONAL, EVALUATION, "33", Language.EN))
        .contains("<html lang=\"en\">", "Score card", "Strengths by rank")
        .isEqualTo(report(NATIONAL, EVALUATION, "33", Language.EN));
  }
}
