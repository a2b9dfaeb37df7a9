package vn.chiso.report;

import java.io.IOException;
import java.io.OutputStream;
import vn.chiso.dataset.Dataset;
import vn.chiso.evaluate.Evaluation;
import vn.chiso.score.ScoreCard;
import vn.chiso.text.Language;

/**
 * A report as a spreadsheet file to check sums in: scores, values, figures, findings, documents and
 * derivations on a sheet each, with formulas wherever a spreadsheet has one that gives the same.
 * Cells hold the numbers of the evaluation too, so that they show without being computed. Of one
 * locality, or of all as tables of localities by indicators.
 *
 * <p>The same evaluation gives the same bytes. Text that begins like a formula stays text.
 */
public final class XlsxReport {
  private XlsxReport() {}

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
    String code = card.locality().code();
    String edition = words.say(evaluation.pack().manifest().title());
    String title = words.say("report.about", edition, words.say(card.locality().name()));
    Submitted submitted = new Submitted(evaluation.pack(), words, dataset, code);
    XlsxBook book = new XlsxBook(title);
    // Sheets stand in the order in which they are made; formulas need the cells of later ones.
    XlsxScores scores = new XlsxScores(book, words, evaluation, card);
    XlsxValues values = new XlsxValues(book, words, evaluation, card);
    XlsxFigures figures = new XlsxFigures(book, words, submitted);
    figures.write();
    values.write(figures);
    scores.write(title, values);
    XlsxFindings findings = new XlsxFindings(book, words, evaluation);
    findings.write(FindingsSection.about(evaluation, code), submitted.acceptances());
    XlsxEvidence.write(book, evaluation, words, submitted.documents());
    evaluation
        .explain(code, evaluation.pack().framework().root().id())
        .ifPresent(derivation -> XlsxDerivation.write(book, words, derivation));
    XlsxMethod.write(book, evaluation.pack(), words);
    out.write(book.bytes());
  }

  /**
   * Writes the report of all localities, without figures and derivations, which the report of each
   * has.
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
    XlsxBook book = new XlsxBook(title);
    SharedMarks marks = new SharedMarks(evaluation, words);
    XlsxRanking ranking = new XlsxRanking(book, words, evaluation, marks);
    XlsxMatrix matrix = new XlsxMatrix(book, words, evaluation, marks);
    matrix.write();
    ranking.write(title, matrix);
    XlsxFindings findings = new XlsxFindings(book, words, evaluation);
    findings.write(evaluation.review().causes(), dataset.acceptances());
    XlsxEvidence.write(book, evaluation, words, dataset.evidence());
    XlsxMethod.write(book, evaluation.pack(), words);
    out.write(book.bytes());
  }
}
