package vn.chiso.report;

import java.io.IOException;
import java.io.OutputStream;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Language;

/**
 * A report as a Word file in the form of official letters (báo cáo theo thể thức văn bản hành
 * chính, Nghị định 30/2020/NĐ-CP): of one locality, to be numbered, dated and signed, with its
 * figures and derivations as annexes; or of all by rank.
 *
 * <p>What isn't known, such as number, day and who signs, is left to fill in. The same evaluation
 * gives the same bytes.
 */
public final class DocxReport {
  private final Evaluation evaluation;
  private final Dataset dataset;
  private final Phrases words;
  private final DocxPaper paper;
  private int annexes;

  private DocxReport(Evaluation evaluation, Dataset dataset, Phrases words, String title) {
    this.evaluation = evaluation;
    this.dataset = dataset;
    this.words = words;
    this.paper = new DocxPaper(title, words.language());
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
    Phrases words = new Phrases(language);
    String edition = words.say(evaluation.pack().manifest().title());
    String title = words.say("report.about", edition, words.say(card.locality().name()));
    new DocxReport(evaluation, dataset, words, title).locality(card, title, out);
  }

  /**
   * Writes the report of all localities by rank, without their figures and derivations.
   *
   * @throws IOException if the stream can't be written to; it isn't closed
   */
  public static void writeAll(
      Evaluation evaluation, Dataset dataset, Language language, OutputStream out)
      throws IOException {
    Phrases words = new Phrases(language);
    String edition = words.say(evaluation.pack().manifest().title());
    String title =
        words.say("report.about-all", edition, evaluation.scoreCards().size() + "");
    new DocxReport(evaluation, dataset, words, title).all(title, out);
  }

  private void locality(ScoreCard card, String title, OutputStream out) throws IOException {
    Submitted submitted =
        new Submitted(evaluation.pack(), words, dataset, card.locality().code());
    DocxLetterhead letter = new DocxLetterhead(paper, words, evaluation.pack());
    letter.head(card.locality().name());
    letter.title(title);
    new DocxIntroduction(paper, words, evaluation).write(card);
    DocxScores scores = new DocxScores(paper, words, evaluation, card);
    scores.nodes();
    DocxFindings findings = new DocxFindings(paper, words, evaluation.pack());
    findings.write(FindingsSection.about(evaluation, card.locality().code()));
    findings.acceptances(submitted);
    new DocxGaps(paper, words, evaluation, card).write(submitted);
    letter.close(card.locality().name());
    annex("scores", true);
    scores.indicators();
    annex("evidence", true);
    new DocxEvidence(paper, words).write(submitted);
    annex("why", false);
    new DocxDerivation(paper, words).write(evaluation, card);
    annex("method", false);
    new DocxMethod(paper, words).write(evaluation.pack());
    out.write(paper.bytes());
  }

  private void all(String title, OutputStream out) throws IOException {
    DocxLetterhead letter = new DocxLetterhead(paper, words, evaluation.pack());
    letter.headOfNobody();
    letter.title(title);
    new DocxIntroduction(paper, words, evaluation).writeAll();
    DocxRanking ranking = new DocxRanking(paper, words, evaluation);
    ranking.summary();
    letter.closeForNobody();
    annex("ranking", true);
    ranking.table();
    annex("findings", true);
    ranking.findings();
    annex("method", false);
    new DocxMethod(paper, words).write(evaluation.pack());
    out.write(paper.bytes());
  }

  private void annex(String what, boolean wide) {
    paper.turn(wide);
    annexes++;
    paper.paragraph("Annex", words.say("docx.annex", roman(annexes)));
    paper.paragraph("AnnexTitle", words.upper(words.say("docx.annex." + what)));
    paper.paragraph("AnnexOf", words.say("docx.annex-of"));
  }

  private static String roman(int number) {
    return number < 4 ? "I".repeat(number) : "IV";
  }
}
