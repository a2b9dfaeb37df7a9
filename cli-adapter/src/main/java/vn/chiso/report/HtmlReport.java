package vn.chiso.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.explain.Derivation;
import vn.chiso.finding.Cause;
import vn.chiso.profile.Grouping;
import vn.chiso.profile.Profile;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Language;
import vn.chiso.text.Text;

/**
 * A report as one HTML file that needs neither network nor other files: of one locality with score
 * card, charts, strengths and weaknesses, findings, evidence and derivations, or of all by rank
 * with findings.
 *
 * <p>The same evaluation gives the same bytes. Whatever names and notes hold is shown as text.
 */
public final class HtmlReport {
  /** Levels of a derivation that are open where it stands alone. */
  private static final int UNFOLDED = 3;

  private final Evaluation evaluation;
  private final Dataset dataset;
  private final Phrases words;
  private final Html html = new Html();

  private HtmlReport(Evaluation evaluation, Dataset dataset, Language language) {
    this.evaluation = evaluation;
    this.dataset = dataset;
    this.words = new Phrases(language);
  }

  /**
   * Writes the report of one locality.
   *
   * @param dataset what was evaluated, for its figures and documents
   * @throws IOException if the stream can't be written to; it isn't closed
   */
  public static void write(
      Evaluation evaluation, Dataset dataset, ScoreCard card, Language language, OutputStream out)
      throws IOException {
    HtmlReport report = new HtmlReport(evaluation, dataset, language);
    String name = report.words.say(card.locality().name());
    report.start(report.words.say("title.locality", name, report.edition()));
    report.locality(card);
    report.end(out);
  }

  /**
   * Writes the report of all localities by rank with what was found, without derivations, of which
   * there would be more than a browser likes.
   *
   * @throws IOException if the stream can't be written to; it isn't closed
   */
  public static void writeAll(
      Evaluation evaluation, Dataset dataset, Language language, OutputStream out)
      throws IOException {
    HtmlReport report = new HtmlReport(evaluation, dataset, language);
    report.start(report.words.say("title.all", report.edition()));
    report.html.element("h2", report.words.say("section.ranking"));
    new RankingSection(report.evaluation, report.words).write(report.html);
    report.section("section.findings-all", report::findings);
    report.method();
    report.end(out);
  }

  /**
   * Writes the derivation of one node's result alone.
   *
   * @param node its id or code
   * @throws IllegalArgumentException if the evaluation knows no such node
   * @throws IOException if the stream can't be written to; it isn't closed
   */
  public static void writeDerivation(
      Evaluation evaluation,
      Dataset dataset,
      ScoreCard card,
      String node,
      Language language,
      OutputStream out)
      throws IOException {
    Derivation derivation = evaluation
        .explain(card.locality().code(), node)
        .orElseThrow(() -> new IllegalArgumentException("No such node: " + node));
    HtmlReport report = new HtmlReport(evaluation, dataset, language);
    String name = report.words.say(card.locality().name());
    report.start(report.words.say(
        "title.why", derivation.reference(), report.words.say(derivation.title()), name));
    report.section("section.why", () -> report.why(derivation, UNFOLDED));
    report.end(out);
  }

  private String edition() {
    return words.say(evaluation.pack().manifest().title());
  }

  private void start(String title) {
    Page.start(html, evaluation, words, title);
  }

  private void locality(ScoreCard card) {
    String code = card.locality().code();
    section("section.scores", () -> new ScoreSection(evaluation, card, words).write(html));
    List<Grouping> groupings =
        List.of(Grouping.all(evaluation.pack()), Grouping.byRegion(evaluation.pack()));
    Profile.of(evaluation, code, groupings, Profile.USUAL)
        .ifPresent(profile ->
            section("section.profile", () -> new ProfileSection(words).write(html, profile)));
    section("section.findings", () -> findings(code));
    section(
        "section.evidence",
        () -> new EvidenceSection(evaluation.pack(), words).write(html, dataset, code));
    evaluation
        .explain(code, evaluation.pack().framework().root().id())
        .ifPresent(derivation -> section("section.why", () -> why(derivation, 0)));
    method();
  }

  private void findings() {
    List<Cause> causes = evaluation.review().causes();
    new FindingsSection(evaluation.pack(), words).writeAll(html, causes);
  }

  private void findings(String code) {
    List<Cause> causes = FindingsSection.about(evaluation, code);
    new FindingsSection(evaluation.pack(), words).write(html, causes);
  }

  private void why(Derivation derivation, int unfolded) {
    html.element("p", words.say("why.how"), "class", "note");
    new DerivationSection(evaluation.pack().framework(), words).write(html, derivation, unfolded);
  }

  private void method() {
    section("section.method", () -> {
      html.open("ul");
      for (Method.Row row : Method.rows(evaluation.pack(), words)) {
        html.open("li").text(row.setting() + ": " + row.chosen() + " · " + row.provenance());
        html.text(" ").element("small", row.source()).close("li");
      }
      html.close("ul");
      for (Text note : evaluation.pack().manifest().notes()) {
        html.element("p", words.say(note), "class", "note");
      }
    });
  }

  private void section(String title, Runnable content) {
    Page.section(html, words.say(title), content);
  }

  private void end(OutputStream out) throws IOException {
    Page.end(html, out);
  }
}
