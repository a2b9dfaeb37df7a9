package vn.chiso.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.evaluate.Evaluator;
import vn.chiso.pack.RulePack;
import vn.chiso.text.Language;

/** Reports as a browser shows them; skipped where there is none. */
class BrowserTest {
  private static final Dataset NATIONAL = Dataset.read(Path.of("../examples/national-2023"));
  private static final Evaluation EVALUATION =
      Evaluator.of(RulePack.builtIn("pii-2023")).evaluate(NATIONAL);

  /** Width and height of A4 in points. */
  private static final double[] A4 = {595.28, 841.89};

  private static final Pattern PAGE =
      Pattern.compile("/MediaBox\\s*\\[\\s*0 0 ([\\d.]+) ([\\d.]+)\\s*]");

  @TempDir
  Path folder;

  private Browser browser;

  @BeforeEach
  void finds_a_browser() {
    Optional<Browser> found = Browser.find(folder);
    assumeThat(found).as("Chromium is not installed: reports are not looked at").isPresent();
    browser = found.orElseThrow();
  }

  private Path report(String end) throws IOException {
    Path file = folder.resolve("report.html");
    try (OutputStream out = Files.newOutputStream(file)) {
      HtmlReport.write(
          EVALUATION, NATIONAL, EVALUATION.scoreCard("33").orElseThrow(), Language.VI, out);
    }
    Files.writeString(file, Files.readString(file).replace("</body>", end + "</body>"));
    return file;
  }

  private static String step(String node) {
    return "<details class=\"step node\" id=\"why-" + node + "\"";
  }

  @Test
  void it_renders_without_a_word_of_complaint_and_unfolds_what_a_link_leads_to()
      throws IOException {
    Browser.Page page = browser.open(report("").toUri() + "#why-st-organisations-per-10000-people");

    assertThat(page.complaints()).isEmpty();
    assertThat(page.html())
        .contains("<svg", "Hưng Yên")
        .contains(step(EVALUATION.pack().framework().root().id()) + " open=\"\">")
        .contains(step("st-organisations-per-10000-people") + " open=\"\">")
        .containsPattern("<details class=\"step node\" id=\"why-[a-z0-9.-]+\">");
  }

  @Test
  void the_search_hides_other_rows_whatever_the_accents() throws IOException {
    Browser.Page page = browser.open(report("""
        <script>
          var box = document.getElementById("search");
          box.value = "TO CHUC khoa hoc";
          box.dispatchEvent(new Event("input"));
          var rows = Array.from(document.querySelectorAll("[data-search]"));
          document.title = "shown " + rows.filter(function (row) { return !row.hidden; })
            .map(function (row) { return row.textContent; }).join("|");
        </script>
        """).toUri().toString());

    assertThat(page.complaints()).isEmpty();
    Matcher title =
        Pattern.compile("<title>shown (.*?)</title>", Pattern.DOTALL).matcher(page.html());
    assertThat(title.find()).isTrue();
    assertThat(List.of(title.group(1).split("\\|", -1)))
        .isNotEmpty()
        .hasSizeLessThan(10)
        .allSatisfy(row -> assertThat(row).containsIgnoringCase("tổ chức khoa học"));
  }

  @Test
  void it_prints_on_pages_of_a4() throws IOException {
    Path pdf = browser.print(report("").toUri().toString());

    Matcher page = PAGE.matcher(Files.readString(pdf, ISO_8859_1));
    int pages = 0;
    while (page.find()) {
      pages++;
      assertThat(Double.parseDouble(page.group(1))).isCloseTo(A4[0], within(1.0));
      assertThat(Double.parseDouble(page.group(2))).isCloseTo(A4[1], within(1.0));
    }
    assertThat(pages).isGreaterThan(1);
  }

  @Test
  void sixty_three_localities_open_without_complaint() throws IOException {
    Path file = folder.resolve("all.html");
    try (OutputStream out = Files.newOutputStream(file)) {
      HtmlReport.writeAll(EVALUATION, NATIONAL, Language.VI, out);
    }
    Browser.Page page = browser.open(file.toUri().toString());

    assertThat(page.complaints()).isEmpty();
    assertThat(page.html().getBytes(UTF_8).length).isGreaterThan(100_000);
    assertThat(page.html()).contains("id=\"card-33\"");
  }
}
